package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sojourn.acceptance.faults.Injection.Impossible;
import org.sojourn.acceptance.site.Site;

/** A table of PostgreSQL on a disk of 32 MB, which is then filled. */
final class Disks {

    private static final String TABLESPACE = "small_disk";
    private static final String DISK_FULL = "53100";
    private static final String LARGE_ROWS =
            "insert into outbox (event_id, topic, key, type, subject, aggregate_version, epoch, time, payload)"
                    + " select gen_random_uuid(), 'sojourn.none', 'k', 'none', 's', 1, 1, now(), repeat(md5(n::text), 40) from generate_series(1, 20000) n";

    private Disks() {}

    static Injection full(String context) {
        var disk = new Path[1];
        return Injection.of(
                site -> {
                    Path mounted = mounted();
                    disk[0] = mounted;
                    run(
                            site,
                            context,
                            "create tablespace " + TABLESPACE + " location '" + mounted.resolve("data") + "'");
                    run(site, context, "alter table outbox set tablespace " + TABLESPACE);
                    fill(mounted.resolve("filler"));
                    return refusesRows(site, context) ? "an insert says that no space is left" : "";
                },
                site -> {
                    if (disk[0] != null) {
                        Files.deleteIfExists(disk[0].resolve("filler"));
                        run(site, context, "alter table outbox set tablespace pg_default");
                        run(site, context, "drop tablespace if exists " + TABLESPACE);
                        command("umount", disk[0].toString());
                    }
                });
    }

    private static Path mounted() throws IOException, Impossible {
        Path disk = Files.createTempDirectory("sojourn-disk");
        if (command("mount", "-t", "tmpfs", "-o", "size=32m", "sojourn", disk.toString()) != 0) {
            throw new Impossible("needs the right to mount a small disk");
        }
        Files.createDirectory(disk.resolve("data"));
        return disk;
    }

    private static void fill(Path filler) throws IOException {
        var block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(filler).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    private static boolean refusesRows(Site site, String context) throws SQLException {
        try (Connection connection = site.database(context);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(LARGE_ROWS);
            connection.rollback();
            return false;
        } catch (SQLException refused) {
            return DISK_FULL.equals(refused.getSQLState());
        }
    }

    private static void run(Site site, String context, String sql) throws SQLException {
        Sessions.alter(site, context, sql);
    }

    private static int command(String... command) throws IOException {
        return new ProcessBuilder(command).start().onExit().join().exitValue();
    }
}
