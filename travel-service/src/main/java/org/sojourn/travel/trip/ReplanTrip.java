package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewrites a draft as a whole. */
@ApplicationScoped
public class ReplanTrip {

    private final TripDesk desk;
    private final TripPlanner planner;

    ReplanTrip(TripDesk desk, TripPlanner planner) {
        this.desk = desk;
        this.planner = planner;
    }

    @Transactional
    public TripView replan(String trip, @Nullable String ifMatch, TripDraft draft) {
        OpenTrip open = desk.open(Action.UPDATE, trip, ifMatch);
        planner.plan(open.trip(), draft, open.at());
        return desk.close(open, List.of());
    }
}
