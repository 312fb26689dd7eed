package org.sojourn.debrief.debriefcase;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.roster.Unit;

/** Opens the cases of trips, or dates them again when they are open already; the caller holds a lock on each trip. */
@ApplicationScoped
public class OpenCase {

    private final CaseRepository cases;
    private final CaseRecorder recorder;
    private final Roster roster;
    private final Notices notices;
    private final DebriefCaseConfig config;
    private final InstantSource clock;

    OpenCase(
            CaseRepository cases,
            CaseRecorder recorder,
            Roster roster,
            Notices notices,
            DebriefCaseConfig config,
            InstantSource clock) {
        this.cases = cases;
        this.recorder = recorder;
        this.roster = roster;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    /** A trip whose case is to be opened, and the trace that asked for it. */
    public record Opening(Traveller traveller, Trip trip, Context trace) {}

    /** Opens the cases of trips that have none, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DebriefCase> open(AccessDecision system, List<Opening> openings) {
        Instant now = clock.instant();
        Map<String, Unit> units = new HashMap<>();
        List<CaseRecorder.Opened> opened = openings.stream()
                .map(opening -> new CaseRecorder.Opened(
                        made(opening, units.computeIfAbsent(opening.traveller().unitPath(), roster::unitOf), now),
                        opening.trace()))
                .toList();
        List<DebriefCase> made =
                opened.stream().map(CaseRecorder.Opened::debriefCase).toList();
        if (!made.isEmpty()) {
            made.forEach(fresh -> cases.add(system, fresh));
            recorder.opened(system, opened, now);
            notices.tell(
                    "debrief-opened",
                    made.stream()
                            .map(fresh -> new Notices.Told(fresh.travellerId(), CaseLink.to(fresh)))
                            .toList(),
                    now);
        }
        return made;
    }

    /** The case if this call opened it; empty if there was one, which is dated again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DebriefCase> open(AccessDecision system, Traveller traveller, Trip trip) {
        Optional<DebriefCase> before = cases.lockByTrip(system, traveller.id(), trip.id());
        if (before.isPresent()) {
            redate(system, before.get(), trip);
            return Optional.empty();
        }
        return open(system, List.of(new Opening(traveller, trip, Context.current()))).stream()
                .findFirst();
    }

    /** The case of a trip, if there is one, locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DebriefCase> present(AccessDecision system, UUID traveller, UUID trip) {
        return cases.lockByTrip(system, traveller, trip);
    }

    /** Those of some travellers' trips that have a case. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> debriefed(AccessDecision system, List<UUID> travellers, List<UUID> trips) {
        return cases.debriefed(system, travellers, trips);
    }

    private void redate(AccessDecision system, DebriefCase open, Trip trip) {
        if (open.redate(trip, open.dueRule().termFrom(trip.returnedOn()))) {
            recorder.changed(system, open, "debrief:redate");
        }
    }

    private DebriefCase made(Opening opening, Unit unit, Instant now) {
        DueRule rule = new DueRule(
                config.businessDays(),
                config.deviationDays(),
                unit.calendar(),
                unit.zone().getId());
        Term term = rule.termFrom(opening.trip().returnedOn());
        return DebriefCase.open(opening.traveller(), opening.trip(), rule, term, config.questionnaire(), now);
    }
}
