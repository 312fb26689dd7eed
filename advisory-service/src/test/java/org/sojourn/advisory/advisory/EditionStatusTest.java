package org.sojourn.advisory.advisory;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class EditionStatusTest {

    @Test
    void walksTheWholeTable() {
        StateTableWalk.walk(EditionStatus.TABLE);
    }

    @Test
    void isDrawnInTheReadme() {
        StateDiagram.inReadme(Path.of("README.md"), EditionStatus.TABLE);
    }
}
