package org.sojourn.platform.command;

import static java.util.Objects.requireNonNull;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.sojourn.platform.audit.Restore;
import org.sojourn.platform.audit.Verification;
import org.sojourn.platform.audit.Verifier;
import org.sojourn.platform.crypto.KeyMaker;
import org.sojourn.platform.erasure.ErasureReplay;
import org.sojourn.platform.outbox.Epoch;
import org.sojourn.platform.outbox.Replay;
import org.sojourn.platform.realm.RealmSync;
import org.sojourn.platform.secret.MountedPasswordDriver;
import org.sojourn.platform.topic.Topics;

/** The commands of a service; each reads the environment, says what it did, and ends with an exit code. */
final class Commands {

    private static final int USAGE = 64;
    private static final Duration RELAY_ENDS_WITHIN = Duration.ofMinutes(10);

    private Commands() {}

    static int run(String... arguments) {
        List<String> words = List.of(arguments);
        try {
            return switch (String.join(" ", words.subList(0, Math.min(2, words.size())))) {
                case "migrate" -> migrate();
                case "audit verify" -> verify();
                case "audit restored" -> restored();
                case "epoch raise" -> raise();
                case "outbox replay" -> replay(words);
                case "erasure replay" -> erase(words);
                case "keys generate", "keys add", "keys promote" -> keys(words);
                case "topics apply" -> topics(words);
                case "realm sync" -> realm(words);
                default -> usage();
            };
        } catch (NoSuchFileException missing) {
            System.err.println(words.getFirst() + " failed: there is no " + missing.getFile());
            return 1;
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

    private static int verify() throws Exception {
        Verifier verifier = Verifier.of(keyFolder().resolve("checkpoint.pub"), checkpoints());
        try (Connection connection = asApplication()) {
            Verification found =
                    verifier.verify(connection, InstantSource.system().instant());
            System.out.println(found.text());
            return found.result().exitCode();
        }
    }

    private static int restored() throws Exception {
        try (Connection connection = asApplication()) {
            long lost = Restore.accept(connection, keyFolder(), checkpoints(), InstantSource.system());
            System.out.println(
                    lost == 0
                            ? "No anchored entry is lost; nothing is signed."
                            : "Signed: " + lost + " anchored entries are lost.");
            return 0;
        }
    }

    private static int raise() throws SQLException {
        try (Connection connection = asOwner()) {
            System.out.println("The epoch is now " + Epoch.raise(connection) + ".");
            return 0;
        }
    }

    private static int replay(List<String> words) throws SQLException {
        if (words.size() != 3) {
            return usage();
        }
        System.out.println("Waiting for the relay to end; restart the service.");
        try (Connection connection = asOwner()) {
            System.out.println(Replay.since(connection, Instant.parse(words.get(2)), RELAY_ENDS_WITHIN)
                    + " events are sent again.");
            return 0;
        }
    }

    private static int erase(List<String> words) throws Exception {
        if (words.size() != 3) {
            return usage();
        }
        try (Connection connection = asOwner()) {
            System.out.println(
                    ErasureReplay.run(Path.of(words.get(2)), connection) + " erasures were carried out again.");
            return 0;
        }
    }

    private static Path keyFolder() {
        return Path.of(Environment.need("SOJOURN_KEYS_DIRECTORY"));
    }

    private static Path checkpoints() {
        return Path.of(Environment.need("SOJOURN_AUDIT_CHECKPOINTS"));
    }

    private static Connection asOwner() throws SQLException {
        return connect(Environment.need("SOJOURN_DATABASE_OWNER"), Environment.need("SOJOURN_DATABASE_OWNER_PASSWORD"));
    }

    private static Connection asApplication() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", Environment.need("SOJOURN_DATABASE_USERNAME"));
        login.setProperty("password", Environment.need("SOJOURN_DATABASE_PASSWORD"));
        return requireNonNull(new MountedPasswordDriver().connect(Environment.need("SOJOURN_DATABASE_URL"), login));
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(Environment.need("SOJOURN_DATABASE_URL"), user, password);
    }

    private static int keys(List<String> words) throws Exception {
        if (words.size() != 3) {
            return usage();
        }
        Path directory = Path.of(words.get(2));
        switch (words.get(1)) {
            case "add" -> KeyMaker.add(directory);
            case "promote" -> KeyMaker.promote(directory);
            default -> KeyMaker.generate(directory);
        }
        System.out.println("The keys are in " + directory + "; what was there is kept.");
        return 0;
    }

    private static int topics(List<String> words) throws Exception {
        if (words.size() != 4) {
            return usage();
        }
        List<String> added = Topics.ofThisBuild()
                .apply(Topics.client(System.getenv()), Integer.parseInt(words.get(2)), Short.parseShort(words.get(3)));
        added.forEach(System.out::println);
        System.out.printf("%d topics and grants were added.%n", added.size());
        return 0;
    }

    private static int realm(List<String> words) {
        boolean dry = words.equals(List.of("realm", "sync", "--dry-run"));
        if (!dry && words.size() != 2) {
            return usage();
        }
        RealmSync realm = RealmSync.of(Environment::find);
        List<String> lines = dry ? realm.differences() : realm.mend();
        lines.forEach(System.out::println);
        System.out.printf("%d differences %s.%n", lines.size(), dry ? "were found, and left" : "were mended");
        return 0;
    }

    private static int usage() {
        System.err.println("""
                usage: migrate                     bring the database to the schema of this build
                       audit verify                verify the chain of audit entries against the signed checkpoints
                       audit restored              after a restore to an earlier point: sign which entries it lost
                       epoch raise                 after a restore to an earlier point, before the service starts
                       outbox replay MOMENT        send again what was sent since then, such as 2026-11-30T08:00:00Z
                       erasure replay FILE         after a restore to an earlier point: erase again whom the ledger names
                       keys generate DIRECTORY     make the key files that are not there yet
                       keys add DIRECTORY          add a key to each keyset, which encrypts nothing yet
                       keys promote DIRECTORY      have the key that was added last encrypt from now on
                       topics apply PARTITIONS REPLICAS   make the topics and grants that the broker lacks
                       realm sync [--dry-run]      bring the realm of Keycloak to that of this build, or tell what differs""");
        return USAGE;
    }
}
