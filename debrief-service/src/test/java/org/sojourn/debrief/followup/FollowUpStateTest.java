package org.sojourn.debrief.followup;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class FollowUpStateTest {

    @Test
    void refusesWhateverTheTableDoesNotAllow() {
        StateTableWalk.walk(FollowUpState.TABLE, FollowUpState.OPEN);
    }

    @Test
    void isDrawnInTheReadme() {
        StateDiagram.inReadme(Path.of("README.md"), FollowUpState.TABLE);
    }
}
