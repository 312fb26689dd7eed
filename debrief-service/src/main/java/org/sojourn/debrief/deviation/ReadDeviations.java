package org.sojourn.debrief.deviation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CasePart;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.plan.LineHistory;
import org.sojourn.debrief.plan.PlanHistory;
import org.sojourn.debrief.tripfeed.ReadTripDates;

/** Computes the deviations of a case from what is known now. */
@ApplicationScoped
public class ReadDeviations {

    private final CaseAccess access;
    private final PlanHistory plan;
    private final ReadTripDates trips;
    private final InstantSource clock;

    ReadDeviations(CaseAccess access, PlanHistory plan, ReadTripDates trips, InstantSource clock) {
        this.access = access;
        this.plan = plan;
        this.trips = trips;
        this.clock = clock;
    }

    @Transactional
    public Deviations read(String caseId) {
        CaseInHand hand = access.read(caseId, CasePart.ACCOUNT);
        DebriefCase of = hand.debriefCase();
        Instant dueAt = of.dueRule().deviationsDueAfter(of.trip().returnedOn());
        List<LineHistory> lines = plan.of(hand);
        List<Deviation> found = new ArrayList<>();
        trips.of(hand).ifPresent(dates -> add(found, null, dueAt, TripDifferences.of(dates)));
        lines.forEach(line -> add(found, line.id(), dueAt, PlanDifferences.of(line)));
        int open = (int) lines.stream().filter(line -> line.said().isEmpty()).count();
        boolean overdue = open > 0 && !clock.instant().isBefore(dueAt);
        return new Deviations(dueAt, open, overdue, found);
    }

    private static void add(
            List<Deviation> found, @Nullable UUID line, Instant dueAt, Map<Difference, Instant> differences) {
        differences.forEach((difference, at) -> found.add(Deviation.of(difference, line, dueAt, at)));
    }
}
