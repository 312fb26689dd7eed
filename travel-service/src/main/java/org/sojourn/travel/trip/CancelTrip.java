package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;

/** Calls an authorised trip off before departure. */
@ApplicationScoped
public class CancelTrip {

    private final TripDesk desk;
    private final GuidanceCause cause;

    CancelTrip(TripDesk desk, GuidanceCause cause) {
        this.desk = desk;
        this.cause = cause;
    }

    @Transactional
    public TripView cancel(String idOrReference, @Nullable String ifMatch, ReasonCode reason) {
        OpenTrip open = desk.open(Action.CANCEL, idOrReference, ifMatch);
        EditionRef guidance = reason == ReasonCode.GUIDANCE
                ? cause.behindEnd(open.by(), open.trip(), open.at()).orElse(null)
                : null;
        return desk.close(open, open.trip().cancel(reason, guidance, open.at()));
    }
}
