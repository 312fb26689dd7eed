package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;

/** Records that the traveller is back, by himself or by a security officer on his behalf. */
@ApplicationScoped
public class ReturnTrip {

    private final TripDesk desk;
    private final TripNotices notices;

    ReturnTrip(TripDesk desk, TripNotices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    /** Without a date he came back today. */
    @Transactional
    public TripView comeBack(String idOrReference, @Nullable String ifMatch, @Nullable LocalDate returnedOn) {
        OpenTrip open = desk.open(Action.RETURN, idOrReference, ifMatch);
        Trip trip = open.trip();
        LocalDate today = trip.journey().today(open.at());
        LocalDate day = returnedOn == null ? today : returnedOn;
        if (day.isAfter(today)) {
            throw new Invalid("/returnedOn", "in-future", "The return lies in the future.");
        }
        LocalDate departedOn = trip.journey().departedOn();
        if (departedOn != null && day.isBefore(departedOn)) {
            throw new Invalid("/returnedOn", "before-departure", "The return is before the departure.");
        }
        if (!open.by().self(trip.travellerId())) {
            notices.tellTraveller(trip, "trip-return-recorded", open.at());
        }
        return desk.close(open, trip.comeBack(day, open.at()));
    }
}
