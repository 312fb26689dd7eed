package org.sojourn.debrief.breakglass;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class ReviewTest {

    @Test
    void isDecidedOnce() {
        StateTableWalk.walk(Review.TABLE, Review.OPEN);
    }

    @Test
    void isDrawnInTheReadme() {
        StateDiagram.inReadme(Path.of("README.md"), Review.TABLE);
    }
}
