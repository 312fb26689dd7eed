package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.advisoryfeed.Guidance;
import org.sojourn.travel.advisoryfeed.Guidances;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.assessment.Home;
import org.sojourn.travel.itinerary.Plan;

/** Gathers what an assessment rests on, under the locks of the trip's countries. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Filings {

    private final Roster roster;
    private final Guidances guidances;

    Filings(Roster roster, Guidances guidances) {
        this.roster = roster;
        this.guidances = guidances;
    }

    public Home home(String unitPath) {
        return Home.of(roster.unitOf(unitPath));
    }

    /** A plan as its traveller would file it at a moment. */
    public Filing of(
            UUID traveller,
            String unitPath,
            Plan plan,
            boolean explained,
            boolean emergencyContact,
            Instant filedAt,
            Instant at) {
        Person person = person(traveller);
        Guidance guidance = guidances.of(plan.countries(), person, at);
        return filing(person, unitPath, plan, explained, emergencyContact, filedAt, guidance);
    }

    private Filing filing(
            Person person,
            String unitPath,
            Plan plan,
            boolean explained,
            boolean emergencyContact,
            Instant filedAt,
            Guidance guidance) {
        Home home = home(unitPath);
        List<String> coverage = person.coverage().stream().sorted().toList();
        return new Filing(plan, coverage, home, guidance, home.dateOf(filedAt), explained, emergencyContact);
    }

    /** A trip as it was filed, under the guidance of now. */
    public Filing of(Trip trip, Instant at) {
        return of(trip, trip.sealed().lateReason() != null, at);
    }

    Filing of(Trip trip, boolean explained, Instant at) {
        return of(
                trip.travellerId(),
                trip.unitPath(),
                trip.plan(),
                explained,
                trip.sealed().emergencyContact() != null,
                filedAt(trip, at),
                at);
    }

    /** The same without locks, to be shown and not to be decided on. */
    public Filing asItStands(Trip trip, Instant at) {
        Person person = person(trip.travellerId());
        return filing(
                person,
                trip.unitPath(),
                trip.plan(),
                trip.sealed().lateReason() != null,
                trip.sealed().emergencyContact() != null,
                filedAt(trip, at),
                guidances.asTheyStand(trip.plan().countries(), person, at));
    }

    private static Instant filedAt(Trip trip, Instant at) {
        Instant submittedAt = trip.permit().submittedAt();
        return submittedAt == null ? at : submittedAt;
    }

    private Person person(UUID traveller) {
        return roster.person(traveller).orElseThrow(NotFound::new);
    }
}
