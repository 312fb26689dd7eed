package org.sojourn.travel.condition;

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
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.condition.ConditionRejected.Reason;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripLog;
import org.sojourn.travel.trip.TripRepository;

/** Brings a condition to its end: evidence by its owner, the judgement of another, or a waiver; the trip follows. */
@ApplicationScoped
public class SettleCondition {

    private final Access access;
    private final ConditionRepository conditions;
    private final ConditionWords words;
    private final ConditionViews views;
    private final Conditions desk;
    private final TripRepository trips;
    private final TripLog log;
    private final Audit audit;
    private final InstantSource clock;

    SettleCondition(
            Access access,
            ConditionRepository conditions,
            ConditionWords words,
            ConditionViews views,
            Conditions desk,
            TripRepository trips,
            TripLog log,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.conditions = conditions;
        this.words = words;
        this.views = views;
        this.desk = desk;
        this.trips = trips;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ConditionView evidence(String trip, UUID id, @Nullable String ifMatch, String text) {
        Open open = open(ConditionAction.EVIDENCE, trip, id, ifMatch);
        if (ConditionCheck.violated(open.condition(), open.trip())) {
            throw new ConditionRejected(Reason.LEG_STILL_PLANNED);
        }
        open.condition().evidence(words.evidence(open.condition(), text), open.at());
        if (!open.condition().settled()) {
            desk.verifiers(open.condition(), open.trip())
                    .forEach(person -> desk.tell(person, open.condition(), "trip-condition-to-verify", open.at()));
        }
        return close(open, ConditionAction.EVIDENCE);
    }

    @Transactional
    public ConditionView verify(String trip, UUID id, @Nullable String ifMatch) {
        Open open = open(ConditionAction.VERIFY, trip, id, ifMatch);
        open.condition().verify(open.by().caller().subject(), open.at());
        desk.tell(open.condition().ownerId(), open.condition(), "trip-condition-met", open.at());
        return close(open, ConditionAction.VERIFY);
    }

    @Transactional
    public ConditionView giveBack(String trip, UUID id, @Nullable String ifMatch, String reason) {
        Open open = open(ConditionAction.RETURN, trip, id, ifMatch);
        open.condition().giveBack(words.reason(open.condition(), reason));
        desk.tell(open.condition().ownerId(), open.condition(), "trip-condition-returned", open.at());
        return close(open, ConditionAction.RETURN);
    }

    @Transactional
    public ConditionView waive(String trip, UUID id, @Nullable String ifMatch, String reason) {
        Open open = open(ConditionAction.WAIVE, trip, id, ifMatch);
        open.condition().waive(open.by().caller().subject(), words.reason(open.condition(), reason), open.at());
        desk.tell(open.condition().ownerId(), open.condition(), "trip-condition-waived", open.at());
        return close(open, ConditionAction.WAIVE);
    }

    private Open open(ConditionAction action, String trip, UUID id, @Nullable String ifMatch) {
        AccessDecision by = access.decide(action.permission());
        Condition condition = conditions.get(by, trip, id);
        Versions.require(ifMatch, condition.version());
        action.check(by, condition);
        access.also(condition.tripId());
        return new Open(by, condition, trips.opened(by, condition.tripId()), clock.instant());
    }

    private ConditionView close(Open open, ConditionAction action) {
        Condition condition = open.condition();
        log.record(open.by(), "condition-" + action.wireName(), open.trip(), List.of(), open.at());
        conditions.flush();
        audit.written(
                open.by(),
                "condition:" + action.wireName(),
                "condition",
                condition.id(),
                condition.travellerId(),
                condition.unitPath());
        return views.of(open.by(), condition);
    }

    private record Open(AccessDecision by, Condition condition, Trip trip, Instant at) {}
}
