package org.sojourn.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** A disk that takes few writes a second of PostgreSQL: a limit of the kernel (cgroup version 1, `blkio`) on its processes. */
final class SlowDisk {

    private static final ControlGroup GROUP = ControlGroup.of("blkio");
    private static final String LIMIT = "blkio.throttle.write_iops_device";
    private static final int FLUSHES = 10;

    private SlowDisk() {}

    static Injection of(int writesASecond) {
        return Injection.of(
                site -> {
                    Duration quick = flushes(site);
                    GROUP.create();
                    GROUP.write(LIMIT, disk(site.data()) + " " + writesASecond);
                    GROUP.take(site.process(Part.POSTGRES));
                    Duration slow = flushes(site);
                    return slow.compareTo(quick.multipliedBy(5)) > 0
                            ? "%d flushes took %d ms, and %d ms before"
                                    .formatted(FLUSHES, slow.toMillis(), quick.toMillis())
                            : "";
                },
                site -> GROUP.remove());
    }

    /** The numbers of the whole disk that a folder is on; a limit on a partition would not be taken. */
    private static String disk(Path folder) throws IOException {
        long device = (Long) Files.getAttribute(folder, "unix:dev");
        Path block = Path.of("/sys/dev/block/%d:%d"
                        .formatted((device >> 8) & 0xfff, (device & 0xff) | ((device >> 12) & 0xfff00)))
                .toRealPath();
        String whole = Files.exists(block.resolve("partition")) ? "../dev" : "dev";
        return Files.readString(block.resolve(whole), UTF_8).strip();
    }

    private static Duration flushes(Site site) throws SQLException {
        try (Connection connection = site.database(Site.databaseOf(Part.TRAVEL));
                PreparedStatement flush =
                        connection.prepareStatement("select pg_logical_emit_message(false, 'sojourn', 'slow', true)")) {
            long begin = System.nanoTime();
            for (int i = 0; i < FLUSHES; i++) {
                flush.execute();
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }
}
