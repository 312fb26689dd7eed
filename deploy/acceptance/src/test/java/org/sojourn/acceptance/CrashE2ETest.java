package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.faults.Databases;
import org.sojourn.acceptance.faults.Finding;
import org.sojourn.acceptance.faults.History;
import org.sojourn.acceptance.faults.Load;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Under load a crash loses nothing that was answered and doubles nothing that was repeated. */
class CrashE2ETest {

    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofSeconds(8);
    private static final Duration QUIET = Duration.ofMinutes(2);

    @Test
    void losesAndDoublesNothingWhenTravelServiceDies() throws Exception {
        Site site = Sojourn.site();
        String name = "crash-" + UUID.randomUUID();
        Path file = Path.of("target/histories", name + ".jsonl");
        try (History history = History.in(file);
                Load load = Load.on(site, name, history, () -> Sojourn.day(0), 1, 3)) {
            Thread.sleep(BEFORE);
            site.stack().kill(Part.TRAVEL);
            site.stack().start(Part.TRAVEL);
            Thread.sleep(AFTER);
            load.stop();
            List<Finding> findings = new Databases(site).check(history.operations(), name, QUIET);
            assertThat(load.failures()).isEmpty();
            assertThat(findings).isEmpty();
            assertThat(history.operations()).hasSizeGreaterThan(20);
        }
    }
}
