package org.sojourn.travel.amendment;

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
import org.sojourn.travel.amendment.AmendmentRejected.Reason;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessment.FiredRule;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.decision.AskDeciders;
import org.sojourn.travel.decision.Ballot;
import org.sojourn.travel.decision.Matter;
import org.sojourn.travel.decision.RecusalCheck;
import org.sojourn.travel.decision.Verdict;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.trip.Action;
import org.sojourn.travel.trip.EvaluationTable;
import org.sojourn.travel.trip.Occasion;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.ReviseTrip;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripDraft;
import org.sojourn.travel.trip.TripLog;
import org.sojourn.travel.trip.TripNotices;
import org.sojourn.travel.trip.TripRepository;

/** Decides what an amendment changes, as a trip is decided: by as many others as its risk demands, under the guidance of this moment. */
@ApplicationScoped
public class DecideAmendment {

    private final Access access;
    private final TripRepository trips;
    private final AmendmentRepository amendments;
    private final AmendmentViews views;
    private final ReviseTrip revise;
    private final Policies policies;
    private final EvaluationTable evaluations;
    private final Ballot ballot;
    private final RecusalCheck recusals;
    private final AskDeciders ask;
    private final TripLog log;
    private final TripNotices notices;
    private final Audit audit;
    private final InstantSource clock;

    DecideAmendment(
            Access access,
            TripRepository trips,
            AmendmentRepository amendments,
            AmendmentViews views,
            ReviseTrip revise,
            Policies policies,
            EvaluationTable evaluations,
            Ballot ballot,
            RecusalCheck recusals,
            AskDeciders ask,
            TripLog log,
            TripNotices notices,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.amendments = amendments;
        this.views = views;
        this.revise = revise;
        this.policies = policies;
        this.evaluations = evaluations;
        this.ballot = ballot;
        this.recusals = recusals;
        this.ask = ask;
        this.log = log;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AmendmentView decide(String idOrReference, String id, @Nullable String ifMatch, Verdict verdict) {
        AccessDecision by = access.decide(Permissions.DECIDE);
        Trip trip = trips.get(by, idOrReference);
        Amendment amendment = amendments.get(trip, id);
        Versions.require(ifMatch, amendment.version());
        AmendmentAction.DECIDE.check(amendment, by.caller().subject());
        recusals.check(Action.DECIDE, trip, by.caller().subject());
        Instant at = clock.instant();
        TripDraft draft = views.draft(amendment);
        Filing filing = revise.filing(trip, draft, at);
        Assessment assessment = Assessor.assess(policies.inForce(trip.unitPath()), filing);
        refuseProhibited(verdict, assessment);
        UUID evaluation = evaluations.add(by, trip, Occasion.AMENDED, filing, assessment, at);
        amendment.assess(evaluation, assessment.risk());
        Matter matter = Matter.of(trip, amendment.id());
        if (ballot.cast(by, matter, verdict, draft.plan(), assessment, evaluation, at)) {
            amendment.decide(verdict.approved(), by.caller().subject(), verdict.reasons(), at);
            ballot.settle(matter, verdict.outcome(), null, at);
            if (verdict.approved()) {
                revise.decided(by, trip, draft, assessment, at);
            } else {
                log.record(by, "decline-amendment", trip, List.of(), at);
            }
            notices.tellTraveller(trip, "trip-amendment-decided", at);
        } else {
            log.record(by, "vote-on-amendment", trip, List.of(), at);
            ask.othersThan(by.caller().subject(), trip, assessment.risk(), Proposals.TO_DECIDE, at);
        }
        audit.written(by, "amendment:decide", "amendment", amendment.id(), trip.travellerId(), trip.unitPath());
        amendments.flush();
        return views.of(by, trip, amendment);
    }

    private static void refuseProhibited(Verdict verdict, Assessment assessment) {
        if (verdict.approved() && assessment.mode() == ObligationMode.PROHIBIT) {
            FiredRule rule = assessment.decidedBy("Obligation");
            throw new AmendmentRejected(Reason.PROHIBITED, rule.id(), rule.text());
        }
    }
}
