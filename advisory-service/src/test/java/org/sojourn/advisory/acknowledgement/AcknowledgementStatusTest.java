package org.sojourn.advisory.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class AcknowledgementStatusTest {

    @Test
    void walksTheWholeTable() {
        StateTableWalk.walk(AcknowledgementStatus.TABLE);
    }

    @Test
    void givesSetBasedStatementsTheStatesThatACommandMayBeGivenIn() {
        assertThat(AcknowledgementStatus.before(AcknowledgementCommand.VOID))
                .containsExactlyInAnyOrder("REQUIRED", "SEEN");
        assertThat(AcknowledgementStatus.before(AcknowledgementCommand.REQUIRE)).containsExactly("VOID");
    }

    @Test
    void isDrawnInTheReadme() {
        StateDiagram.inReadme(Path.of("README.md"), AcknowledgementStatus.TABLE);
    }
}
