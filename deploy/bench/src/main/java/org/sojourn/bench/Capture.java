package org.sojourn.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sojourn.local.Part;

/** Has PostgreSQL write down what a request sends to it. */
final class Capture {

    private static final Duration WRITTEN = Duration.ofMillis(300);

    private final Site site;

    Capture(Site site) {
        this.site = site;
    }

    /** The statements of the transactions in which a marker occurs, while something is done once. */
    List<Sent> during(String database, String marker, Runnable done) {
        Path log = site.log(Part.POSTGRES);
        site.sql(
                "postgres",
                "alter system set log_statement = 'all'",
                "alter system set log_line_prefix = '" + StatementLog.PREFIX + "'",
                "select pg_reload_conf()");
        pause();
        try {
            long before = Files.size(log);
            done.run();
            pause();
            byte[] all = Files.readAllBytes(log);
            String written = new String(all, Math.toIntExact(before), all.length - Math.toIntExact(before), UTF_8);
            return StatementLog.of(written, database).transactionsWith(marker);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            site.sql("postgres", "alter system reset all", "select pg_reload_conf()");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WRITTEN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
