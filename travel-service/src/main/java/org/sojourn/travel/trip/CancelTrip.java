package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Calls an authorised trip off before departure. */
@ApplicationScoped
public class CancelTrip {

    private final TripDesk desk;

    CancelTrip(TripDesk desk) {
        this.desk = desk;
    }

    @Transactional
    public TripView cancel(String idOrReference, @Nullable String ifMatch, ReasonCode reason) {
        OpenTrip open = desk.open(Action.CANCEL, idOrReference, ifMatch);
        return desk.close(open, open.trip().cancel(reason, open.at()));
    }
}
