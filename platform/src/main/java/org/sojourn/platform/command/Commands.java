package org.sojourn.platform.command;

import java.nio.file.Path;
import java.util.List;
import org.sojourn.platform.crypto.KeyMaker;

/** The commands of a service; each reads the environment, says what it did, and ends with an exit code. */
final class Commands {

    private static final int USAGE = 64;

    private Commands() {}

    static int run(String... arguments) {
        List<String> words = List.of(arguments);
        try {
            return switch (String.join(" ", words.subList(0, Math.min(2, words.size())))) {
                case "migrate" -> migrate();
                case "keys generate" -> keys(words);
                default -> usage();
            };
        } catch (Exception fault) {
            System.err.println(words.getFirst() + " failed: " + fault.getMessage());
            return 1;
        }
    }

    private static int migrate() {
        Migration.run(
                Environment.need("SOJOURN_DATABASE_URL"),
                Environment.need("SOJOURN_DATABASE_OWNER"),
                Environment.need("SOJOURN_DATABASE_OWNER_PASSWORD"),
                Environment.need("SOJOURN_DATABASE_APP"));
        System.out.println("The database has the schema of this build.");
        return 0;
    }

    private static int keys(List<String> words) throws Exception {
        if (words.size() != 3) {
            return usage();
        }
        KeyMaker.generate(Path.of(words.get(2)));
        System.out.println("The keys are in " + words.get(2) + "; what was there is kept.");
        return 0;
    }

    private static int usage() {
        System.err.println("""
                usage: migrate                     bring the database to the schema of this build
                       audit verify                verify the chain of audit entries against the signed checkpoints
                       epoch raise                 after a restore to an earlier point, before the service starts
                       dead-letter list | replay   show, or apply again, the messages that could not be applied
                       keys generate DIRECTORY     make the key files that are not there yet""");
        return USAGE;
    }
}
