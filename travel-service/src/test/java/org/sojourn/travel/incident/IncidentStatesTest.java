package org.sojourn.travel.incident;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class IncidentStatesTest {

    @Test
    void everyStateTakesOrRefusesEveryCommand() {
        StateTableWalk.walk(IncidentState.TABLE, IncidentState.RAISED);
    }

    @Test
    void theDiagramIsDrawnFromTheTable() {
        StateDiagram.inReadme(Path.of("README.md"), IncidentState.TABLE);
    }
}
