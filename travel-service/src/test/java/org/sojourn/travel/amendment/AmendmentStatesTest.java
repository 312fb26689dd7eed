package org.sojourn.travel.amendment;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class AmendmentStatesTest {

    @Test
    void everyStateTakesOrRefusesEveryCommand() {
        StateTableWalk.walk(AmendmentState.TABLE, AmendmentState.OPEN);
    }

    @Test
    void theDiagramIsDrawnFromItsTable() {
        StateDiagram.inReadme(Path.of("README.md"), AmendmentState.TABLE);
    }
}
