package org.sojourn.debrief.interview;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class InterviewStateTest {

    @Test
    void refusesWhateverTheTableDoesNotAllow() {
        StateTableWalk.walk(InterviewState.TABLE, InterviewState.SCHEDULED);
    }

    @Test
    void isDrawnInTheReadme() {
        StateDiagram.inReadme(Path.of("README.md"), InterviewState.TABLE);
    }
}
