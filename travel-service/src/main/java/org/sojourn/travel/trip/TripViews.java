package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.trip.TripDraft.Contacts;
import org.sojourn.travel.trip.TripView.Content;

/** Shows a trip to somebody, no further than he sees. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TripViews {

    private final Roster roster;
    private final TripSecrets secrets;
    private final EvaluationTable evaluations;
    private final DecisionTable decisions;
    private final InquiryTable inquiries;
    private final TripActions actions;
    private final Readiness readiness;

    TripViews(
            Roster roster,
            TripSecrets secrets,
            EvaluationTable evaluations,
            DecisionTable decisions,
            InquiryTable inquiries,
            TripActions actions,
            Readiness readiness) {
        this.roster = roster;
        this.secrets = secrets;
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.inquiries = inquiries;
        this.actions = actions;
        this.readiness = readiness;
    }

    public Sight sight(AccessDecision decision, Trip trip) {
        Optional<Person> traveller = roster.person(trip.travellerId());
        return Sight.of(
                decision.caller(), trip, traveller.map(Person::supervisor).orElse(null));
    }

    public TripView of(AccessDecision decision, Trip trip, Instant at) {
        return of(decision, trip, () -> readiness.blockers(trip), at);
    }

    /** The trip as a change left it, with what was found to block it. */
    TripView of(AccessDecision decision, Trip trip, List<Blocker> blockers, Instant at) {
        return of(decision, trip, () -> blockers, at);
    }

    private TripView of(AccessDecision decision, Trip trip, Supplier<List<Blocker>> blockers, Instant at) {
        Sight sight = sight(decision, trip);
        if (sight == Sight.NONE) {
            throw new NotFound();
        }
        Caller caller = decision.caller();
        Journey journey = trip.journey();
        return new TripView(
                trip.id(),
                trip.reference(),
                trip.version(),
                trip.travellerId(),
                roster.person(trip.travellerId()).map(Person::name).orElse(null),
                trip.unitPath(),
                journey.plannedDeparture(),
                journey.plannedReturn(),
                journey.returnZone(),
                trip.plan().legs(),
                trip.permit().state(),
                journey.state(),
                journey.unauthorised(),
                journey.isOverdue(),
                journey.departedOn(),
                journey.departureAssumed(),
                journey.returnedOn(),
                sight.content() ? content(decision, trip, sight, blockers.get()) : null,
                actions.of(caller, trip, at));
    }

    private Content content(AccessDecision decision, Trip trip, Sight sight, List<Blocker> blockers) {
        Permit permit = trip.permit();
        Contacts contacts = secrets.contacts(trip);
        return new Content(
                trip.plan().kind(),
                trip.plan().purpose(),
                secrets.purposeText(trip),
                contacts.hosts(),
                contacts.plannedContacts(),
                sight.emergencyContact() ? secrets.emergencyContact(trip) : null,
                permit.mode(),
                permit.risk(),
                permit.late(),
                secrets.lateReason(trip),
                permit.submittedAt(),
                permit.reasonCode(),
                permit.undoUntil(),
                permit.guidanceChangedAt(),
                blockers,
                trip.journey().caseFact(),
                trip.draft() ? null : latest(evaluations.of(decision, trip)),
                trip.draft() ? List.of() : decisions.of(decision, trip),
                trip.draft() ? List.of() : inquiries.of(decision, trip),
                trip.createdAt(),
                trip.updatedAt());
    }

    private static @Nullable Assessment latest(List<EvaluationView> evaluations) {
        return evaluations.isEmpty() ? null : evaluations.getLast().assessment();
    }
}
