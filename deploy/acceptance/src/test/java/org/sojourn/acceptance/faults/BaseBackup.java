package org.sojourn.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;
import org.sojourn.platform.test.PostgresServer;

/** A copy of the files of the running PostgreSQL, and every segment of its log since, from which another server begins at any moment. */
final class BaseBackup {

    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts");
    private static final Duration ARCHIVED = Duration.ofSeconds(60);

    private final Site site;
    private final Path archive;
    private final Path copy;

    BaseBackup(Site site, Path folder) throws IOException {
        this.site = site;
        this.archive = Files.createDirectories(folder.resolve("archive"));
        this.copy = folder.resolve("copy");
    }

    /** Turns the archive on, for which PostgreSQL is started anew, and copies the files while it works. */
    void take() throws SQLException, IOException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set archive_mode = on");
            statement.execute("alter system set archive_command = 'cp %p \"" + archive + "/%f\"'");
        }
        site.stack().stop(Part.POSTGRES);
        site.stack().start(Part.POSTGRES);
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('sojourn', true)");
            copyFiles(site.stack().databaseFolder());
            try (ResultSet stop = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                stop.next();
                Files.writeString(copy.resolve("data/backup_label"), stop.getString(1), UTF_8);
            }
        }
    }

    /** A server of the whole as it stood then; the archive is complete up to now before it starts. */
    PostgresServer at(Instant moment) throws SQLException, IOException, InterruptedException {
        awaitArchive();
        Files.writeString(
                copy.resolve("data/postgresql.auto.conf"),
                """
                restore_command = 'cp "%s/%%f" %%p'
                recovery_target_time = '%s+00'
                recovery_target_action = 'promote'
                archive_mode = off
                """.formatted(archive, moment.atOffset(ZoneOffset.UTC).toLocalDateTime()),
                UTF_8);
        Files.createFile(copy.resolve("data/recovery.signal"));
        PostgresServer server = PostgresServer.start(copy, 0);
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            while (isTrue(statement, "select pg_is_in_recovery()")) {
                Thread.sleep(Duration.ofMillis(100));
            }
        }
        return server;
    }

    /** The archive is no longer needed; it stays switched on until PostgreSQL is started again. */
    void end() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set archive_mode = off");
            statement.execute("alter system set archive_command = '/bin/true'");
            statement.execute("select pg_reload_conf()");
        }
    }

    private void awaitArchive() throws SQLException, InterruptedException {
        long end = System.nanoTime() + ARCHIVED.toNanos();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            String last;
            try (ResultSet segment = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
                segment.next();
                last = segment.getString(1);
            }
            while (Files.notExists(archive.resolve(last))
                    || !isTrue(statement, "select last_archived_wal >= '" + last + "' from pg_stat_archiver")) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("segment " + last + " is not in the archive");
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        }
    }

    /** Files come and go meanwhile; what is missing is in the log. */
    private void copyFiles(Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path to = copy.resolve(from.relativize(folder));
                Files.createDirectories(to);
                Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.startsWith(from.resolve("data/pg_wal"))
                        && !OF_THE_PROCESS.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, copy.resolve(from.relativize(file)));
                    } catch (NoSuchFileException removed) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw fault;
            }
        });
    }

    private Connection superuser() throws SQLException {
        return site.database("postgres");
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
