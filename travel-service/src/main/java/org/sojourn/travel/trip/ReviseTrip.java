package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.assessment.Filing;

/** Puts another plan into a trip that was filed; its authorisation stays, and what applies to it follows from the plan. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReviseTrip {

    private final TripPlanner planner;
    private final TripSecrets secrets;
    private final Filings filings;
    private final GuidanceCause cause;
    private final TripLog log;

    ReviseTrip(TripPlanner planner, TripSecrets secrets, Filings filings, GuidanceCause cause, TripLog log) {
        this.planner = planner;
        this.secrets = secrets;
        this.filings = filings;
        this.cause = cause;
        this.log = log;
    }

    /** The trip as it is planned now. */
    public TripDraft present(Trip trip) {
        return new TripDraft(
                trip.plan(),
                secrets.purposeText(trip),
                secrets.contacts(trip),
                secrets.emergencyContact(trip),
                secrets.lateReason(trip));
    }

    /** Another plan as it would have been filed when the trip was, under the guidance of now and the locks of its countries. */
    public Filing filing(Trip trip, TripDraft draft, Instant at) {
        Instant submittedAt = trip.permit().submittedAt();
        return filings.of(
                trip.travellerId(),
                trip.unitPath(),
                draft.plan(),
                draft.lateReason() != null || trip.sealed().lateReason() != null,
                draft.emergencyContact() != null,
                submittedAt == null ? at : submittedAt,
                at);
    }

    /** Replaces the plan on the word of an approver; the edition whose question that settles goes with the fact. */
    public void decided(AccessDecision by, Trip trip, TripDraft draft, Assessment assessment, Instant at) {
        revise(by, trip, draft, assessment, true, true, at);
    }

    /** Replaces the plan by the traveller's word alone, which settles a question where the plan no longer leads there. */
    public void revise(
            AccessDecision by, Trip trip, TripDraft draft, Assessment assessment, boolean material, Instant at) {
        revise(by, trip, draft, assessment, material, false, at);
    }

    private void revise(
            AccessDecision by,
            Trip trip,
            TripDraft draft,
            Assessment assessment,
            boolean material,
            boolean decided,
            Instant at) {
        EditionRef guidance = cause.behindPlan(trip, draft.plan(), decided).orElse(null);
        planner.plan(
                trip,
                new TripDraft(
                        draft.plan(),
                        draft.purposeText(),
                        draft.contacts(),
                        draft.emergencyContact(),
                        lateReason(trip, draft)),
                at);
        log.record(by, "amend", trip, trip.amend(assessment, material, decided, guidance, at), at);
    }

    private @Nullable String lateReason(Trip trip, TripDraft draft) {
        return draft.lateReason() == null ? secrets.lateReason(trip) : draft.lateReason();
    }
}
