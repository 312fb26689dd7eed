package org.sojourn.travel.trip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;

/** A fact of a trip; what all facts tell about the trip stands beside them on the wire. */
public sealed interface TripEvent {

    /** The trip was filed. */
    record Submitted() implements TripEvent {}

    /** The trip was decided, on the editions that are named. */
    record Decided(Outcome outcome, List<EditionRef> editions) implements TripEvent {}

    /** The traveller left, as he said or as the plan has it. */
    record Departed(LocalDate departedOn) implements TripEvent {}

    /** The traveller is back. */
    record Returned(LocalDate returnedOn) implements TripEvent {}

    /** Nobody reported the return by the planned date and its grace. */
    record ReturnOverdue(Instant graceEndedAt) implements TripEvent {}

    /** The plan is another; an approver may have decided on what is material. The edition that caused it is named where one did. */
    record Amended(
            boolean material, boolean decided, @Nullable EditionRef guidance) implements TripEvent {}

    /** The trip will not be made although it was authorised; the edition behind it is named where guidance is the reason. */
    record Cancelled(ReasonCode reasonCode, @Nullable EditionRef guidance) implements TripEvent {}

    /** The traveller took the trip back before it was decided; the edition behind it is named where guidance is the reason. */
    record Withdrawn(ReasonCode reasonCode, @Nullable EditionRef guidance) implements TripEvent {}

    /** A withdrawal or cancellation was taken back. */
    record Reinstated() implements TripEvent {}

    /** The trip and what followed from it are done. */
    record Closed() implements TripEvent {}
}
