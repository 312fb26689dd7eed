package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.travel.trip.Blocker;
import org.sojourn.travel.trip.ReadinessCheck;
import org.sojourn.travel.trip.Trip;

/** An open appeal blocks. */
@ApplicationScoped
class AppealCheck implements ReadinessCheck {

    private final AppealRepository appeals;

    AppealCheck(AppealRepository appeals) {
        this.appeals = appeals;
    }

    @Override
    public List<Blocker> blockers(Trip trip) {
        return appeals
                .open(trip)
                .map(appeal -> new Blocker(
                        "appeal", "An appeal is not decided yet.", "/api/appeals/%s".formatted(appeal.id())))
                .stream()
                .toList();
    }
}
