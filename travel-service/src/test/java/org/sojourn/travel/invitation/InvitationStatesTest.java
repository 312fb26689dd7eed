package org.sojourn.travel.invitation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class InvitationStatesTest {

    @Test
    void everyStateTakesOrRefusesEveryCommand() {
        StateTableWalk.walk(InvitationState.TABLE, InvitationState.RECEIVED);
    }

    @Test
    void theDiagramIsDrawnFromItsTable() {
        StateDiagram.inReadme(Path.of("README.md"), InvitationState.TABLE);
    }
}
