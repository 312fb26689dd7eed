package org.sojourn.travel.trip;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sojourn.platform.state.StateTable;

/** Whether the trip may be made; the first of its two axes. */
public enum Authorisation {
    DRAFT,
    SUBMITTED,
    IN_ASSESSMENT,
    INFO_REQUESTED,
    EXEMPT,
    NOTIFIED,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    CANCELLED,
    EXPIRED;

    /** Every change of this axis; withdrawn and cancelled have one exit, back to the state they remember. */
    public static final StateTable<Authorisation, Command> TABLE = StateTable.of(
                    "Trip authorisation", Authorisation.class, Command.class)
            .from(DRAFT)
            .on(Command.SUBMIT)
            .to(SUBMITTED)
            .on(Command.WITHDRAW)
            .to(WITHDRAWN)
            .from(SUBMITTED)
            .on(Command.EVALUATE)
            .to(EXEMPT, NOTIFIED, IN_ASSESSMENT, DECLINED)
            .on(Command.WITHDRAW)
            .to(WITHDRAWN)
            .on(Command.EXPIRE)
            .to(EXPIRED)
            .from(IN_ASSESSMENT)
            .on(Command.ASK)
            .to(INFO_REQUESTED)
            .on(Command.DECIDE)
            .to(APPROVED, DECLINED)
            .on(Command.WITHDRAW)
            .to(WITHDRAWN)
            .on(Command.EXPIRE)
            .to(EXPIRED)
            .from(INFO_REQUESTED)
            .on(Command.ANSWER)
            .to(IN_ASSESSMENT)
            .on(Command.WITHDRAW)
            .to(WITHDRAWN)
            .on(Command.EXPIRE)
            .to(EXPIRED)
            .from(EXEMPT)
            .on(Command.CANCEL)
            .to(CANCELLED)
            .from(NOTIFIED)
            .on(Command.CANCEL)
            .to(CANCELLED)
            .from(APPROVED)
            .on(Command.CANCEL)
            .to(CANCELLED)
            .from(DECLINED)
            .on(Command.OVERTURN)
            .to(APPROVED)
            .from(WITHDRAWN)
            .on(Command.UNDO)
            .to(DRAFT, SUBMITTED, IN_ASSESSMENT, INFO_REQUESTED)
            .from(CANCELLED)
            .on(Command.UNDO)
            .to(EXEMPT, NOTIFIED, APPROVED)
            .finals(EXPIRED)
            .build();

    /** What changes this axis. */
    public enum Command {
        SUBMIT,
        EVALUATE,
        ASK,
        ANSWER,
        DECIDE,
        OVERTURN,
        WITHDRAW,
        CANCEL,
        UNDO,
        EXPIRE
    }

    /** Whether somebody who leaves in this state does so with leave. */
    public boolean authorises() {
        return switch (this) {
            case EXEMPT, NOTIFIED, APPROVED -> true;
            case DRAFT, SUBMITTED, IN_ASSESSMENT, INFO_REQUESTED, DECLINED, WITHDRAWN, CANCELLED, EXPIRED -> false;
        };
    }

    /** Whether the trip was handed in and may be made, or may come to be. */
    public boolean stands() {
        return switch (this) {
            case SUBMITTED, IN_ASSESSMENT, INFO_REQUESTED, EXEMPT, NOTIFIED, APPROVED -> true;
            case DRAFT, DECLINED, WITHDRAWN, CANCELLED, EXPIRED -> false;
        };
    }

    /** The states of which something is true, as a list in SQL. */
    public static String in(Predicate<Authorisation> which) {
        return Arrays.stream(values())
                .filter(which)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
