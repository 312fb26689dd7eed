package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.notice.Notices;
import org.sojourn.travel.appeal.AppealRejected.Reason;
import org.sojourn.travel.decision.AppealTerms;
import org.sojourn.travel.decision.DecisionNotice;
import org.sojourn.travel.decision.DecisionNotices;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripLog;
import org.sojourn.travel.trip.TripNotices;
import org.sojourn.travel.trip.TripRepository;

/** Files the traveller's appeal against his last decision, or against its conditions: once, in time, before departure. */
@ApplicationScoped
public class FileAppeal {

    private final Access access;
    private final TripRepository trips;
    private final AppealRepository appeals;
    private final AppealWords words;
    private final AppealParties parties;
    private final AppealViews views;
    private final DecisionNotices decisions;
    private final AppealTerms terms;
    private final TripLog log;
    private final TripNotices tripNotices;
    private final Notices notices;
    private final Audit audit;
    private final InstantSource clock;

    FileAppeal(
            Access access,
            TripRepository trips,
            AppealRepository appeals,
            AppealWords words,
            AppealParties parties,
            AppealViews views,
            DecisionNotices decisions,
            AppealTerms terms,
            TripLog log,
            TripNotices tripNotices,
            Notices notices,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.appeals = appeals;
        this.words = words;
        this.parties = parties;
        this.views = views;
        this.decisions = decisions;
        this.terms = terms;
        this.log = log;
        this.tripNotices = tripNotices;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AppealView file(String tripIdOrReference, String grounds) {
        AccessDecision by = access.decide(Permissions.APPEAL_FILE);
        Trip trip = trips.get(by, tripIdOrReference);
        Instant at = clock.instant();
        DecisionNotice decision =
                decisions.latest(by, trip, false, at).orElseThrow(() -> new AppealRejected(Reason.NOTHING_TO_APPEAL));
        Against against = against(trip, decision);
        if (appeals.of(trip).stream().anyMatch(appeal -> appeal.decisionId().equals(decision.id()))) {
            throw new AppealRejected(Reason.APPEALED_ALREADY);
        }
        if (!at.isBefore(terms.until(trip, decision.at())) || !trip.journey().notYetLeft()) {
            throw new AppealRejected(Reason.APPEAL_PASSED);
        }
        UUID id = Ids.next();
        byte[] sealed = words.grounds(trip.travellerId(), id, grounds);
        Appeal appeal = new Appeal(id, trip, decision.id(), against, sealed, at);
        appeals.add(by, appeal);
        tell(by, trip, appeal, at);
        log.record(by, "appeal", trip, trip.touch(at), at);
        audit.written(by, "appeal:file", "appeal", id, trip.travellerId(), trip.unitPath());
        return views.of(by, trip, appeal, at);
    }

    private static Against against(Trip trip, DecisionNotice decision) {
        if (trip.permit().state() == Authorisation.DECLINED) {
            return Against.DECISION;
        }
        if (trip.permit().state() == Authorisation.APPROVED && decision.openConditions() > 0) {
            return Against.CONDITIONS;
        }
        throw new AppealRejected(Reason.NOTHING_TO_APPEAL);
    }

    /** Where nobody is left who may decide it, the security officers learn of it. */
    private void tell(AccessDecision by, Trip trip, Appeal appeal, Instant at) {
        List<UUID> reviewers = parties.reviewers(by, trip).toList();
        String link = "/api/appeals/%s".formatted(appeal.id());
        reviewers.forEach(person -> notices.tell(person, "trip-appeal-filed", link, at));
        if (reviewers.isEmpty()) {
            tripNotices.tellHolders(Role.SECURITY_OFFICER, trip, "trip-appeal-without-reviewer", at);
        }
    }
}
