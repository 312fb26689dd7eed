package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Takes a trip back before it is decided. */
@ApplicationScoped
public class WithdrawTrip {

    private final TripDesk desk;

    WithdrawTrip(TripDesk desk) {
        this.desk = desk;
    }

    @Transactional
    public TripView withdraw(String idOrReference, @Nullable String ifMatch, ReasonCode reason) {
        OpenTrip open = desk.open(Action.WITHDRAW, idOrReference, ifMatch);
        return desk.close(open, open.trip().withdraw(reason, open.at()));
    }
}
