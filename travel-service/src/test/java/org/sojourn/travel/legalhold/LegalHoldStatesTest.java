package org.sojourn.travel.legalhold;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class LegalHoldStatesTest {

    @Test
    void everyStateTakesOrRefusesEveryCommand() {
        StateTableWalk.walk(LegalHoldState.TABLE, LegalHoldState.IN_FORCE);
    }

    @Test
    void theDiagramIsDrawnFromTheTable() {
        StateDiagram.inReadme(Path.of("README.md"), LegalHoldState.TABLE);
    }
}
