package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.appeal.AppealState.Command;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripLog;
import org.sojourn.travel.trip.TripRepository;

/** Takes the traveller's own appeal back; the decision stands, and cannot be appealed again. */
@ApplicationScoped
public class WithdrawAppeal {

    private final Access access;
    private final TripRepository trips;
    private final AppealRepository appeals;
    private final AppealViews views;
    private final TripLog log;
    private final Audit audit;
    private final InstantSource clock;

    WithdrawAppeal(
            Access access,
            TripRepository trips,
            AppealRepository appeals,
            AppealViews views,
            TripLog log,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.appeals = appeals;
        this.views = views;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AppealView withdraw(UUID id, @Nullable String ifMatch) {
        AccessDecision by = access.decide(Permissions.APPEAL_FILE);
        Appeal appeal = appeals.get(by, id);
        Versions.require(ifMatch, appeal.version());
        Instant at = clock.instant();
        appeal.end(Command.WITHDRAW, at);
        appeals.flush();
        Trip trip = trips.get(by, appeal.tripId().toString());
        log.record(by, "appeal-withdrawn", trip, trip.touch(at), at);
        audit.written(by, "appeal:withdraw", "appeal", id, appeal.travellerId(), appeal.unitPath());
        return views.of(by, trip, appeal, at);
    }
}
