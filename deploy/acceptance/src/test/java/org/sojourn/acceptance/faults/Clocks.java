package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.sojourn.acceptance.faults.Injection.Impossible;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** The wall clock of one process, stepped by libfaketime while it runs; its monotonic time goes on. */
final class Clocks {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));
    private static final Duration SEEN = Duration.ofSeconds(30);

    private Clocks() {}

    static Injection stepped(Part part, Duration by) {
        return Injection.of(site -> step(site, part, by), site -> {
            site.stack().stop(part);
            site.stack().start(part);
        });
    }

    private static String step(Site site, Part part, Duration by) throws IOException, InterruptedException, Impossible {
        Path library = LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new Impossible("needs the package libfaketime"));
        Path offset = Files.createTempFile("sojourn-clock", "");
        Files.writeString(offset, "+0\n");
        site.stack().stop(part);
        site.stack()
                .start(
                        part,
                        Map.of(
                                "LD_PRELOAD",
                                library.toString(),
                                "FAKETIME_TIMESTAMP_FILE",
                                offset.toString(),
                                "FAKETIME_CACHE_DURATION",
                                "1",
                                "FAKETIME_DONT_FAKE_MONOTONIC",
                                "1"));
        Files.writeString(offset, "%+d\n".formatted(by.toSeconds()));
        return awaited(site, part, by);
    }

    private static String awaited(Site site, Part part, Duration by) throws InterruptedException {
        long end = System.nanoTime() + SEEN.toNanos();
        Duration off = Duration.ZERO;
        while (System.nanoTime() < end) {
            off = Duration.between(InstantSource.system().instant(), shown(site, part));
            if (off.minus(by).abs().compareTo(Duration.ofSeconds(5)) < 0) {
                return "the clock of " + part.name() + " is off by " + off.toSeconds() + " s";
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        return "";
    }

    private static Instant shown(Site site, Part part) {
        String clock =
                Answer.to(site.stack().management(part), Request.get("/clock")).body();
        return Instant.parse(clock.strip().split(" ", 2)[1]);
    }
}
