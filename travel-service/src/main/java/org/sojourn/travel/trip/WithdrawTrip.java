package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;

/** Takes a trip back before it is decided. */
@ApplicationScoped
public class WithdrawTrip {

    private final TripDesk desk;
    private final GuidanceCause cause;

    WithdrawTrip(TripDesk desk, GuidanceCause cause) {
        this.desk = desk;
        this.cause = cause;
    }

    @Transactional
    public TripView withdraw(String idOrReference, @Nullable String ifMatch, ReasonCode reason) {
        OpenTrip open = desk.open(Action.WITHDRAW, idOrReference, ifMatch);
        EditionRef guidance = reason == ReasonCode.GUIDANCE
                ? cause.behindEnd(open.by(), open.trip(), open.at()).orElse(null)
                : null;
        return desk.close(open, open.trip().withdraw(reason, guidance, open.at()));
    }
}
