package org.sojourn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.sojourn.platform.state.InvalidTransition;
import org.sojourn.platform.state.StateTable;

/** Walks every state and command of a table: each is a transition or a refusal, finals have no exit, and every state is reached. */
public final class StateTableWalk {

    private StateTableWalk() {}

    /** @param starts the states in which an object may begin */
    @SafeVarargs
    public static <S extends Enum<S>, C extends Enum<C>> void walk(StateTable<S, C> table, S... starts) {
        Set<S> reached = EnumSet.noneOf(table.states().getFirst().getDeclaringClass());
        for (S start : starts) {
            reached.add(start);
        }
        Set<C> used = EnumSet.noneOf(table.commands().getFirst().getDeclaringClass());
        for (S state : table.states()) {
            for (C command : table.commands()) {
                if (table.allows(state, command)) {
                    assertThat(table.isFinal(state)).as("%s is final", state).isFalse();
                    reached.addAll(table.targets(state, command));
                    used.add(command);
                } else {
                    assertThatThrownBy(() -> table.require(state, command))
                            .isInstanceOf(InvalidTransition.class)
                            .hasMessageContaining(state.name())
                            .hasMessageContaining(command.name());
                }
            }
        }
        assertThat(reached)
                .as("reached states of %s", table.name())
                .containsExactlyInAnyOrderElementsOf(table.states());
        assertThat(used).as("used commands of %s", table.name()).containsExactlyInAnyOrderElementsOf(table.commands());
    }
}
