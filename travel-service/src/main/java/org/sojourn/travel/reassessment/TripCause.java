package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.advisoryfeed.AdvisedArea;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.trip.Filings;
import org.sojourn.travel.trip.GuidanceCause;
import org.sojourn.travel.trip.Trip;

/** The edition behind what is done about a trip: the newest one that asks, else the gravest that speaks about its legs. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TripCause implements GuidanceCause {

    private final ReassessmentRepository tasks;
    private final Filings filings;

    TripCause(ReassessmentRepository tasks, Filings filings) {
        this.tasks = tasks;
        this.filings = filings;
    }

    @Override
    public Optional<EditionRef> behindEnd(AccessDecision by, Trip trip, Instant at) {
        return tasks.open(trip.id()).stream()
                .findFirst()
                .map(task -> task.ground().edition())
                .or(() -> gravest(trip, at));
    }

    @Override
    public Optional<EditionRef> behindPlan(Trip trip, Plan plan, boolean decided) {
        return tasks.open(trip.id()).stream()
                .filter(task -> decided || !hits(task, plan))
                .findFirst()
                .map(task -> task.ground().edition());
    }

    /** Whether a plan still leads to where, and at the time when, the guidance of a reassessment counts. */
    static boolean hits(Reassessment task, Plan plan) {
        return plan.legs().stream()
                .filter(leg -> task.ground().countsBetween(leg.begins(), leg.ends()))
                .anyMatch(leg ->
                        task.hits().stream().anyMatch(hit -> hit.country().equals(leg.country())));
    }

    private Optional<EditionRef> gravest(Trip trip, Instant at) {
        Filing filing = filings.of(trip, at);
        return trip.plan().legs().stream()
                .flatMap(leg -> filing.guidance().forLeg(leg).stream())
                .max(Comparator.comparingInt(AdvisedArea::level))
                .map(area -> new EditionRef(area.advisoryId(), area.number()));
    }
}
