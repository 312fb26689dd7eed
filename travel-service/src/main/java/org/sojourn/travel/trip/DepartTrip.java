package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;

/** Records that the traveller has left, with leave or without; an early departure is a deviation, not a fault; what was assumed is corrected. */
@ApplicationScoped
public class DepartTrip {

    private final TripDesk desk;

    DepartTrip(TripDesk desk) {
        this.desk = desk;
    }

    /** Without a date he left today. */
    @Transactional
    public TripView depart(String idOrReference, @Nullable String ifMatch, @Nullable LocalDate departedOn) {
        OpenTrip open = desk.open(Action.DEPART, idOrReference, ifMatch);
        LocalDate today = open.trip().journey().today(open.at());
        LocalDate day = departedOn == null ? today : departedOn;
        if (day.isAfter(today)) {
            throw new Invalid("/departedOn", "in-future", "The departure lies in the future.");
        }
        if (day.isBefore(open.trip().journey().plannedDeparture().minusYears(1))) {
            throw new Invalid(
                    "/departedOn", "out-of-range", "The departure lies more than a year before the planned one.");
        }
        return desk.close(open, open.trip().depart(day, false, open.at()));
    }
}
