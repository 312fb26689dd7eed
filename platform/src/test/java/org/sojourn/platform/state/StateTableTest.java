package org.sojourn.platform.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateTableWalk;

class StateTableTest {

    private static final StateTable<Door, Push> TABLE = StateTable.of("Door", Door.class, Push.class)
            .from(Door.OPEN)
            .on(Push.CLOSE)
            .to(Door.CLOSED, Door.LOCKED)
            .from(Door.CLOSED)
            .on(Push.OPEN)
            .to(Door.OPEN)
            .finals(Door.LOCKED)
            .build();

    @Test
    void refusesACommandThatTheStateDoesNotAllowAndNamesThoseItDoes() {
        assertThatThrownBy(() -> TABLE.next(Door.CLOSED, Push.CLOSE))
                .isInstanceOf(InvalidTransition.class)
                .hasMessage("Door is CLOSED, which does not allow CLOSE; allowed: OPEN.");
    }

    @Test
    void refusesATargetThatTheCommandNeverLeadsTo() {
        assertThatThrownBy(() -> TABLE.next(Door.OPEN, Push.CLOSE, Door.OPEN))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToGuessAmongSeveralTargets() {
        assertThatThrownBy(() -> TABLE.next(Door.OPEN, Push.CLOSE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesATableWithADeadEndThatIsNotFinal() {
        assertThatThrownBy(() -> StateTable.of("Door", Door.class, Push.class)
                        .from(Door.OPEN)
                        .on(Push.CLOSE)
                        .to(Door.CLOSED)
                        .finals(Door.LOCKED)
                        .build())
                .hasMessageContaining("CLOSED must either have exits or be final");
    }

    @Test
    void refusesATransitionThatStandsTwice() {
        assertThatThrownBy(() -> StateTable.of("Door", Door.class, Push.class)
                        .from(Door.OPEN)
                        .on(Push.CLOSE)
                        .to(Door.CLOSED)
                        .on(Push.CLOSE)
                        .to(Door.LOCKED))
                .hasMessageContaining("CLOSE from OPEN stands twice");
    }

    @Test
    void followsTheTableAndDrawsIt() {
        assertThat(TABLE.next(Door.CLOSED, Push.OPEN)).isEqualTo(Door.OPEN);
        assertThat(TABLE.next(Door.OPEN, Push.CLOSE, Door.LOCKED)).isEqualTo(Door.LOCKED);
        assertThat(TABLE.mermaid()).isEqualTo("""
                        stateDiagram-v2
                            [*] --> OPEN
                            OPEN --> CLOSED: close
                            OPEN --> LOCKED: close
                            CLOSED --> OPEN: open
                            LOCKED --> [*]
                        """);
    }

    @Test
    void isWalkedWhole() {
        StateTableWalk.walk(TABLE, Door.OPEN);
    }

    private enum Door {
        OPEN,
        CLOSED,
        LOCKED
    }

    private enum Push {
        CLOSE,
        OPEN
    }
}
