package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripEvent;
import org.sojourn.travel.trip.TripLog;
import org.sojourn.travel.trip.TripRepository;

/** Decides an appeal: by a reviewer without a part in the decision, who reads the restricted reasons too. */
@ApplicationScoped
public class DecideAppeal {

    private final Access access;
    private final TripRepository trips;
    private final AppealRepository appeals;
    private final AppealWords words;
    private final AppealRules rules;
    private final AppealViews views;
    private final Overturn overturn;
    private final TripLog log;
    private final Notices notices;
    private final Audit audit;
    private final InstantSource clock;

    DecideAppeal(
            Access access,
            TripRepository trips,
            AppealRepository appeals,
            AppealWords words,
            AppealRules rules,
            AppealViews views,
            Overturn overturn,
            TripLog log,
            Notices notices,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.appeals = appeals;
        this.words = words;
        this.rules = rules;
        this.views = views;
        this.overturn = overturn;
        this.log = log;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Countries are locked before the appeal is, as where an edition raises its version. */
    @Transactional
    public AppealView decide(UUID id, @Nullable String ifMatch, AppealVerdict verdict) {
        AccessDecision by = access.decide(Permissions.APPEAL_DECIDE);
        Appeal appeal = appeals.get(by, id);
        Versions.require(ifMatch, appeal.version());
        Trip trip = trips.get(by, appeal.tripId().toString());
        rules.requireReviewer(by, trip, appeal);
        Instant at = clock.instant();
        UUID reviewer = by.caller().subject();
        List<TripEvent> facts =
                verdict.overturned() ? overturn.overturn(by, trip, appeal, verdict, at) : trip.touch(at);
        appeal.decide(
                reviewer,
                verdict.outcome(),
                verdict.overturned() && verdict.exception(),
                words.reasons(appeal, verdict.reasons()),
                words.restricted(appeal, verdict.restrictedReasons()),
                at);
        appeals.flush();
        log.record(by, "appeal-decided", trip, facts, at);
        audit.written(by, "appeal:decide", "appeal", id, appeal.travellerId(), appeal.unitPath());
        audit.read(by, "appeal", id, appeal.travellerId(), appeal.unitPath());
        notices.tell(appeal.travellerId(), "trip-appeal-decided", "/api/appeals/%s".formatted(id), at);
        return views.of(by, trip, appeal, at);
    }
}
