package org.sojourn.debrief.debriefcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Cases in each state, for plain tests. */
final class Cases {

    static final UUID TRAVELLER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID DEBRIEFER = UUID.fromString("00000000-0000-4000-8000-000000000002");
    static final UUID REVIEWER = UUID.fromString("00000000-0000-4000-8000-000000000003");
    static final UUID SUPERVISOR = UUID.fromString("00000000-0000-4000-8000-000000000004");
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final DueRule RULE = new DueRule(5, 5, "DE-BE", "Europe/Berlin");

    private Cases() {}

    static Trip trip(String returnedOn, boolean known) {
        return new Trip(
                UUID.fromString("00000000-0000-4000-8000-00000000000a"),
                "TR-0000-0000",
                "CONFERENCE",
                false,
                List.of("NO"),
                LocalDate.parse(returnedOn),
                known);
    }

    static DebriefCase opened() {
        Trip trip = trip("2026-11-20", true);
        Traveller traveller = new Traveller(TRAVELLER, "/authority/orion-labs/robotics");
        return DebriefCase.open(traveller, trip, RULE, RULE.termFrom(trip.returnedOn()), 1, NOW);
    }

    /** A case brought to a state, claimed by the debriefer where one is needed on the way. */
    static DebriefCase in(CaseState state) {
        DebriefCase made = opened();
        if (state.compareTo(CaseState.SUBMITTED) >= 0) {
            made.submit(NOW);
            made.claim(DEBRIEFER);
        }
        if (state.compareTo(CaseState.INTERVIEW) >= 0) {
            made.triage(state == CaseState.INTERVIEW ? state : CaseState.ANALYSIS);
        }
        if (state == CaseState.FOLLOW_UP) {
            made.advance(CaseCommand.ADD_FOLLOW_UP);
        }
        if (state.compareTo(CaseState.CLOSURE_REVIEW) >= 0) {
            made.proposeClosure(Outcome.NO_FINDINGS);
        }
        if (state == CaseState.CLOSED) {
            made.close(REVIEWER, NOW);
        }
        return made;
    }
}
