package org.sojourn.debrief.debriefcase;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseRejected.Reason;

/** Who may do what to a case, and see what of it; what is refused and what is offered comes from here alone. */
public final class CaseRules {

    /** What a supervisor does in the debriefer's place. */
    private static final Set<CaseCommand> SUPERVISED =
            EnumSet.of(CaseCommand.RELEASE, CaseCommand.PAUSE, CaseCommand.RESUME);

    private CaseRules() {}

    /** Refuses first by who asks, then by the state. */
    static void require(DebriefCase of, CaseCommand command, Actor actor) {
        requirePart(of, command, actor);
        of.require(command);
    }

    /** Refuses a command that is not for this person; whether the state allows it is asked of the table. */
    static void requirePart(DebriefCase of, CaseCommand command, Actor actor) {
        Reason reason = refusal(of, command, actor);
        if (reason != null) {
            throw new CaseRejected(reason);
        }
    }

    private static @Nullable Reason refusal(DebriefCase of, CaseCommand command, Actor actor) {
        return switch (command.performer()) {
            case TRAVELLER -> actor.is(of.travellerId()) ? null : Reason.NOT_THE_TRAVELLER;
            case DEBRIEFER -> actor.is(of.travellerId()) ? Reason.OWN_CASE : worker(of, command, actor);
            case REVIEWER -> actor.is(of.travellerId()) ? Reason.OWN_CASE : reviewer(of, actor);
            case SUPERVISOR -> actor.is(of.travellerId()) ? Reason.OWN_CASE : supervisor(actor);
            case SYSTEM -> Reason.ROLE_MISSING;
        };
    }

    /** The commands that belong to the parts somebody can play here, allowed or not. */
    static List<CaseCommand> offered(DebriefCase of, Actor actor) {
        return Arrays.stream(CaseCommand.values())
                .filter(command -> plays(of, command.performer(), actor))
                .toList();
    }

    /** Whether somebody sees what stands in the case. The debriefer's view ends with the closing. */
    public static boolean showsContent(DebriefCase of, Actor actor) {
        if (actor.is(of.travellerId())) {
            return false;
        }
        boolean works = actor.debriefer() && actor.is(of.debrieferId()) && of.state() != CaseState.CLOSED;
        boolean reviews = actor.reviewer() && of.state() == CaseState.CLOSURE_REVIEW;
        boolean supervises = actor.supervisor();
        return works
                || ((reviews || supervises) && !of.compartmented())
                || !actor.ways().isEmpty();
    }

    /** Whom a case waits for; nobody in particular while it waits to be claimed or reviewed. */
    static Optional<UUID> waitsFor(DebriefCase of) {
        return switch (of.state()) {
            case AWAITING_TRAVELLER -> Optional.of(of.travellerId());
            case SUBMITTED, INTERVIEW, ANALYSIS, FOLLOW_UP -> Optional.ofNullable(of.debrieferId());
            case CLOSURE_REVIEW, CLOSED -> Optional.empty();
        };
    }

    private static boolean plays(DebriefCase of, Performer part, Actor actor) {
        return switch (part) {
            case TRAVELLER -> actor.is(of.travellerId());
            case DEBRIEFER -> actor.debriefer() || actor.supervisor();
            case REVIEWER -> actor.reviewer();
            case SUPERVISOR -> actor.supervisor();
            case SYSTEM -> false;
        };
    }

    private static @Nullable Reason worker(DebriefCase of, CaseCommand command, Actor actor) {
        Reason reason = debriefer(of, command, actor);
        return reason == null ? clock(of, command) : reason;
    }

    private static @Nullable Reason clock(DebriefCase of, CaseCommand command) {
        boolean paused = of.pausedAt() != null;
        if (command == CaseCommand.PAUSE && paused) {
            return Reason.ALREADY_PAUSED;
        }
        return command == CaseCommand.RESUME && !paused ? Reason.NOT_PAUSED : null;
    }

    private static @Nullable Reason debriefer(DebriefCase of, CaseCommand command, Actor actor) {
        if (SUPERVISED.contains(command) && actor.supervisor()) {
            return null;
        }
        if (!actor.debriefer()) {
            return Reason.ROLE_MISSING;
        }
        if (command == CaseCommand.CLAIM) {
            return of.debrieferId() == null ? compartment(of, actor) : Reason.ALREADY_CLAIMED;
        }
        return actor.is(of.debrieferId()) ? null : Reason.NOT_CLAIMED_BY_YOU;
    }

    private static @Nullable Reason compartment(DebriefCase of, Actor actor) {
        return of.compartmented() && !actor.member() ? Reason.NOT_A_CASE_MEMBER : null;
    }

    /** Refuses to let anybody but a supervisor say who else sees a case, and him about himself. */
    public static void requireSupervision(DebriefCase of, Actor actor) {
        Reason reason = actor.is(of.travellerId()) ? Reason.OWN_CASE : supervisor(actor);
        if (reason != null) {
            throw new CaseRejected(reason);
        }
    }

    private static @Nullable Reason supervisor(Actor actor) {
        return actor.supervisor() ? null : Reason.ROLE_MISSING;
    }

    private static @Nullable Reason reviewer(DebriefCase of, Actor actor) {
        if (!actor.reviewer()) {
            return Reason.ROLE_MISSING;
        }
        return of.workedBy().contains(actor.person()) ? Reason.SELF_APPROVAL : compartment(of, actor);
    }
}
