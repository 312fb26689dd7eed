package org.sojourn.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.Sojourn;

/** The access matrix on the objects of one traveller, each request by one of the two ways. */
class AccessE2ETest {

    @Test
    void letsEverybodyDoWhatTheTableSaysAndNothingElse() {
        Path repository = Path.of("../..").toAbsolutePath().normalize();
        Report report = AccessMatrix.on(Sojourn.site(), repository, false);
        assertThat(report.lines()).as(report.summary()).isEmpty();
    }
}
