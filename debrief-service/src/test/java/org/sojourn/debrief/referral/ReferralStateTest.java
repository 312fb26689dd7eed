package org.sojourn.debrief.referral;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class ReferralStateTest {

    @Test
    void refusesWhateverTheTableDoesNotAllow() {
        StateTableWalk.walk(ReferralState.TABLE, ReferralState.REQUESTED);
    }

    @Test
    void isDrawnInTheReadme() {
        StateDiagram.inReadme(Path.of("README.md"), ReferralState.TABLE);
    }
}
