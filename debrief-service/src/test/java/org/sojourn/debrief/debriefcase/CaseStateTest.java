package org.sojourn.debrief.debriefcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class CaseStateTest {

    @Test
    void refusesWhateverTheTableDoesNotAllow() {
        StateTableWalk.walk(CaseState.TABLE, CaseState.AWAITING_TRAVELLER);
    }

    @Test
    void hasOneWayOutOfAClosedCase() {
        assertThat(CaseState.TABLE.allowed(CaseState.CLOSED)).containsExactly(CaseCommand.REOPEN);
    }

    @Test
    void isDrawnInTheReadme() {
        StateDiagram.inReadme(Path.of("README.md"), CaseState.TABLE);
    }
}
