package org.sojourn.travel.reassessment;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class ReassessmentStatesTest {

    private static final Path README = Path.of("README.md");

    @Test
    void everyStateTakesOrRefusesEveryCommandOfAReassessment() {
        StateTableWalk.walk(ReassessmentState.TABLE, ReassessmentState.OPEN);
    }

    @Test
    void everyStateTakesOrRefusesEveryCommandOfARecall() {
        StateTableWalk.walk(RecallState.TABLE, RecallState.ORDERED);
    }

    @Test
    void theDiagramOfReassessmentsIsDrawnFromItsTable() {
        StateDiagram.inReadme(README, ReassessmentState.TABLE);
    }

    @Test
    void theDiagramOfRecallsIsDrawnFromItsTable() {
        StateDiagram.inReadme(README, RecallState.TABLE);
    }
}
