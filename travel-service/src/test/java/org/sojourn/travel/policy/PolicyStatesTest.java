package org.sojourn.travel.policy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class PolicyStatesTest {

    @Test
    void everyStateTakesOrRefusesEveryCommand() {
        StateTableWalk.walk(PolicyState.TABLE, PolicyState.UPLOADED);
    }

    @Test
    void theDiagramIsDrawnFromTheTable() {
        StateDiagram.inReadme(Path.of("README.md"), PolicyState.TABLE);
    }
}
