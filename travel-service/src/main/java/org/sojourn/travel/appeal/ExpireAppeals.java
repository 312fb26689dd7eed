package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.appeal.AppealState.Command;
import org.sojourn.travel.decision.DecisionConfig;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripEvent;
import org.sojourn.travel.trip.TripObserver;

/** Ends an appeal that has lost its object: the traveller has left, the departure date has passed, or the trip is called off. */
@ApplicationScoped
class ExpireAppeals implements Sweep, TripObserver {

    private final AppealRepository appeals;
    private final DecisionConfig config;
    private final Notices notices;

    ExpireAppeals(AppealRepository appeals, DecisionConfig config, Notices notices) {
        this.appeals = appeals;
        this.config = config;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "appeal-expiry";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Appeal> due = appeals.overtaken(system, now, limit);
        due.forEach(appeal -> expire(appeal, now));
        return due.size();
    }

    @Override
    public void changed(AccessDecision by, Trip trip, List<TripEvent> facts, Instant at) {
        if (trip.permit().submittedAt() == null) {
            return;
        }
        boolean over = !trip.journey().notYetLeft() || trip.permit().state() == Authorisation.CANCELLED;
        appeals.open(trip).ifPresent(appeal -> {
            appeal.follow(trip);
            if (over) {
                expire(appeal, at);
            }
        });
    }

    private void expire(Appeal appeal, Instant at) {
        appeal.end(Command.EXPIRE, at);
        notices.tell(appeal.travellerId(), "trip-appeal-expired", "/api/appeals/%s".formatted(appeal.id()), at);
    }
}
