package org.sojourn.travel.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;
import org.sojourn.travel.checkin.CheckInState.Command;

class CheckInStatesTest {

    @Test
    void everyStateTakesOrRefusesEveryCommand() {
        StateTableWalk.walk(CheckInState.TABLE, CheckInState.DUE);
    }

    @Test
    void theDiagramIsDrawnFromTheTable() {
        StateDiagram.inReadme(Path.of("README.md"), CheckInState.TABLE);
    }

    @Test
    void theStatementsOfTheTimersRestOnTheTable() {
        assertThat(Arrays.stream(CheckInState.values()).filter(state -> CheckInState.TABLE.allows(state, Command.MISS)))
                .containsExactly(CheckInState.DUE);
        assertThat(AlertTable.MISS).contains("state = 'DUE'");
        assertThat(Arrays.stream(CheckInState.values())
                        .filter(state -> CheckInState.TABLE.allows(state, Command.CHASE)))
                .containsExactly(CheckInState.MISSED, CheckInState.CHASING);
        assertThat(AlertTable.CLIMB).contains("state in ('MISSED', 'CHASING')");
        for (CheckInState state : new CheckInState[] {CheckInState.DUE, CheckInState.MISSED, CheckInState.CHASING}) {
            assertThat(CheckInState.TABLE.allowed(state)).contains(Command.VOID, Command.ANSWER, Command.ESCALATE);
        }
    }
}
