package org.sojourn.advisory.acknowledgement;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sojourn.platform.state.StateTable;

/** Where an acknowledgement stands; overdue is no state, but that an open one is past its due date. */
public enum AcknowledgementStatus {
    REQUIRED,
    SEEN,
    ACKNOWLEDGED,
    VOID;

    public static final StateTable<AcknowledgementStatus, AcknowledgementCommand> TABLE = StateTable.of(
                    "Acknowledgement", AcknowledgementStatus.class, AcknowledgementCommand.class)
            .from(REQUIRED)
            .on(AcknowledgementCommand.SEE)
            .to(SEEN)
            .on(AcknowledgementCommand.ACKNOWLEDGE)
            .to(ACKNOWLEDGED)
            .on(AcknowledgementCommand.VOID)
            .to(VOID)
            .from(SEEN)
            .on(AcknowledgementCommand.ACKNOWLEDGE)
            .to(ACKNOWLEDGED)
            .on(AcknowledgementCommand.VOID)
            .to(VOID)
            .from(VOID)
            .on(AcknowledgementCommand.REQUIRE)
            .to(REQUIRED)
            .finals(ACKNOWLEDGED)
            .build();

    /** Still owed. */
    public boolean isOpen() {
        return this == REQUIRED || this == SEEN;
    }

    /** The names of the states that a command may be given in, for set-based statements. */
    static String[] before(AcknowledgementCommand command) {
        Set<String> states = Arrays.stream(values())
                .filter(state -> TABLE.allows(state, command))
                .map(Enum::name)
                .collect(Collectors.toSet());
        return states.toArray(String[]::new);
    }
}
