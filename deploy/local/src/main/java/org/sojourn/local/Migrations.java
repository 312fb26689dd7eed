package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The commands of the packaged services that run before them: making keys, and migrating as the owner of the database. */
final class Migrations {

    private final Layout layout;
    private final Parts parts;
    private final Progress progress;

    Migrations(Layout layout, Parts parts, Progress progress) {
        this.layout = layout;
        this.parts = parts;
        this.progress = progress;
    }

    /** Makes the key files that are not there yet; the services of this stack share one folder. */
    void makeKeys() {
        if (Files.isDirectory(layout.keys())) {
            return;
        }
        makeKeys(layout.keys());
        progress.step("keys are made");
    }

    /** Makes the key files that the folder lacks. */
    void makeKeys(Path folder) {
        keys("generate", folder);
    }

    /** Does what a word says to the key files of a folder. */
    void keys(String word, Path folder) {
        var application = parts.application(Part.DEBRIEF);
        var command = application.command(List.of("keys", word, folder.toString()));
        run(Part.DEBRIEF, "keys", command, application.environment());
    }

    void migrate(Part service) {
        command(service, "migration", List.of("migrate"));
        progress.step(service.name() + " has its schema");
    }

    /** Runs a command of a service with the rights of its migration. */
    void command(Part service, String what, List<String> words) {
        var application = parts.application(service);
        var context = service.kind().context().orElseThrow();
        run(service, what, application.command(words), application.migration(context));
    }

    private void run(Part service, String what, List<String> command, Map<String, String> environment) {
        var log = layout.log(service).resolveSibling(service.name() + "-" + what + ".log");
        try {
            Files.createDirectories(log.resolveSibling("."));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            if (builder.start().onExit().join().exitValue() != 0) {
                throw new IllegalStateException("The " + what + " of " + service.name() + " failed; its log is " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The " + what + " of " + service.name() + " could not be run", e);
        }
    }
}
