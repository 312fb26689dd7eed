package org.sojourn.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.Sojourn;

/** A slice of the access matrix; `deploy/acceptance/access` tries all of it. */
class AccessE2ETest {

    @Test
    void letsEverybodyDoWhatTheTableSaysAndNothingElse() {
        Path repository = Path.of("../..").toAbsolutePath().normalize();
        Report report = AccessMatrix.on(Sojourn.site(), repository, Extent.SLICE);
        assertThat(report.lines()).as(report.summary()).isEmpty();
    }
}
