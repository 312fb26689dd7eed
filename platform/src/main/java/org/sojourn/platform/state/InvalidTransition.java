package org.sojourn.platform.state;

import java.util.Set;
import org.sojourn.platform.problem.DomainRejection;

/** A command that the present state does not allow; the message is made from the table. */
public final class InvalidTransition extends DomainRejection {

    private static final long serialVersionUID = 1L;

    InvalidTransition(String machine, Enum<?> from, Enum<?> command, Set<? extends Enum<?>> allowed) {
        super(
                "invalid-state",
                "%s is %s, which does not allow %s; allowed: %s."
                        .formatted(machine, from, command, allowed.isEmpty() ? "nothing" : join(allowed)));
    }

    private static String join(Set<? extends Enum<?>> commands) {
        return String.join(", ", commands.stream().map(Enum::name).sorted().toList());
    }
}
