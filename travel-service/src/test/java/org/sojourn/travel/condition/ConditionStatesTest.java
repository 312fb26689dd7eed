package org.sojourn.travel.condition;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class ConditionStatesTest {

    @Test
    void everyStateTakesOrRefusesEveryCommand() {
        StateTableWalk.walk(ConditionState.TABLE, ConditionState.OPEN);
    }

    @Test
    void theDiagramIsDrawnFromTheTable() {
        StateDiagram.inReadme(Path.of("README.md"), ConditionState.TABLE);
    }
}
