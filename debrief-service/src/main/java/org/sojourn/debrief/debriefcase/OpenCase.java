package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.roster.Unit;

/** Opens the case of a trip, or dates it again when it is open already; the caller holds a lock on the trip. */
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

    /** The case if this call opened it; empty if there was one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DebriefCase> open(AccessDecision system, Traveller traveller, Trip trip) {
        Optional<DebriefCase> before = cases.lockByTrip(system, traveller.id(), trip.id());
        if (before.isPresent()) {
            redate(system, before.get(), trip);
            return Optional.empty();
        }
        return Optional.of(openNew(system, traveller, trip));
    }

    /** The case of a trip, if there is one, locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DebriefCase> present(AccessDecision system, UUID traveller, UUID trip) {
        return cases.lockByTrip(system, traveller, trip);
    }

    private void redate(AccessDecision system, DebriefCase open, Trip trip) {
        if (open.redate(trip, open.dueRule().termFrom(trip.returnedOn()))) {
            recorder.changed(system, open, "debrief:redate");
        }
    }

    private DebriefCase openNew(AccessDecision system, Traveller traveller, Trip trip) {
        Instant now = clock.instant();
        Unit unit = roster.unitOf(traveller.unitPath());
        DueRule rule = new DueRule(
                config.businessDays(),
                config.deviationDays(),
                unit.calendar(),
                unit.zone().getId());
        Term term = rule.termFrom(trip.returnedOn());
        DebriefCase opened = DebriefCase.open(traveller, trip, rule, term, config.questionnaire(), now);
        cases.add(system, opened);
        recorder.changed(system, opened, "debrief:open");
        recorder.announce(opened, new CaseEvent.Opened(now));
        notices.tell(traveller.id(), "debrief-opened", CaseLink.to(opened), now);
        return opened;
    }
}
