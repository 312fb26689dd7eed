package org.sojourn.travel.appeal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class AppealStatesTest {

    @Test
    void everyStateTakesOrRefusesEveryCommand() {
        StateTableWalk.walk(AppealState.TABLE, AppealState.FILED);
    }

    @Test
    void theDiagramIsDrawnFromTheTable() {
        StateDiagram.inReadme(Path.of("README.md"), AppealState.TABLE);
    }
}
