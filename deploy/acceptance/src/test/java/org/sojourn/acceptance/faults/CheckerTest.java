package org.sojourn.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.faults.Finding.Rule;
import org.sojourn.acceptance.faults.Operation.Outcome;
import org.sojourn.acceptance.faults.Operation.Step;

class CheckerTest {

    private static final String KEY = "run-1-1";
    private static final String TRIP = "trip";

    private final List<Operation> history = new ArrayList<>(List.of(
            done(Step.DECLARE, 0),
            done(Step.SUBMIT, 1),
            done(Step.DECIDE, 2),
            done(Step.DEPART, 3),
            done(Step.RETURN, 4)));
    private final List<Kept.Trip> trips = new ArrayList<>(List.of(trip(TRIP, "APPROVED", "RETURNED", 4)));
    private final List<Kept.Case> cases = new ArrayList<>(List.of(new Kept.Case(TRIP, "case")));
    private final List<Kept.Event> sent = new ArrayList<>(List.of(event(1), event(2), event(3)));
    private final List<Kept.Arrival> arrived = new ArrayList<>(List.of(arrival(1), arrival(2), arrival(3)));
    private final List<Kept.Entry> audit =
            new ArrayList<>(List.of(entry("declare"), entry("submit"), entry("depart"), entry("return")));
    private final Map<String, String> chains = new TreeMap<>(Map.of("travel", "INTACT"));
    private final Map<String, String> known = new TreeMap<>(Map.of(TRIP, "fact-3"));
    private final List<String> open = new ArrayList<>();
    private long unsent;
    private long deadLetters;

    @Test
    void findsAnAcknowledgedDeclarationThatIsGone() {
        trips.clear();
        cases.clear();
        assertThat(rules()).contains(Rule.LOST);
    }

    @Test
    void findsAnAcknowledgedStepThatIsUndone() {
        trips.set(0, trip(TRIP, "APPROVED", "AWAY", 4));
        cases.clear();
        assertThat(rules()).contains(Rule.LOST);
    }

    @Test
    void findsAnAcknowledgedSubmissionOfADraft() {
        trips.set(0, trip(TRIP, "DRAFT", "RETURNED", 4));
        assertThat(rules()).contains(Rule.LOST);
    }

    @Test
    void findsTwoTripsUnderOneKey() {
        trips.add(trip("twin", "DRAFT", "PLANNED", 0));
        audit.add(new Kept.Entry("twin", "trip:declare"));
        assertThat(rules()).containsExactly(Rule.DOUBLED);
    }

    @Test
    void findsAnAnswerThatNamesTheTripOfAnotherKey() {
        trips.set(0, new Kept.Trip("run-1-2", TRIP, "APPROVED", "RETURNED", 4, 3));
        assertThat(rules()).contains(Rule.LOST);
    }

    @Test
    void findsTwoAcknowledgementsOfOneVersion() {
        history.set(2, new Operation(Step.DECIDE, KEY, TRIP, "gateway", 2, 3, Outcome.OK, 200, 5, 1));
        assertThat(rules()).containsExactly(Rule.ORDER);
    }

    @Test
    void findsTwoAcknowledgementsThatRestOnOneVersion() {
        history.add(new Operation(Step.UPDATE, KEY, TRIP, "gateway", 5, 6, Outcome.OK, 200, 2, 5));
        trips.set(0, trip(TRIP, "APPROVED", "RETURNED", 5));
        audit.add(entry("update"));
        assertThat(rules()).containsExactly(Rule.STALE);
    }

    @Test
    void findsAnUpdateWithoutAnEntryInTheAudit() {
        history.add(new Operation(Step.UPDATE, KEY, TRIP, "gateway", 5, 6, Outcome.OK, 200, 4, 5));
        trips.set(0, trip(TRIP, "APPROVED", "RETURNED", 5));
        assertThat(rules()).containsExactly(Rule.AUDIT);
    }

    @Test
    void findsAnUpdateThatNobodyAskedFor() {
        audit.add(entry("update"));
        assertThat(rules()).containsExactly(Rule.AUDIT);
    }

    @Test
    void acceptsAnUnknownUpdateWhetherItHappenedOrNot() {
        history.add(new Operation(Step.UPDATE, KEY, TRIP, "gateway", 5, 6, Outcome.UNKNOWN, 0, 4, 0));
        assertThat(rules()).isEmpty();
        audit.add(entry("update"));
        assertThat(rules()).isEmpty();
    }

    @Test
    void findsATripThatIsKnownByAnOlderFact() {
        known.put(TRIP, "fact-2");
        assertThat(rules()).containsExactly(Rule.STATE);
    }

    @Test
    void findsAGuardThatIsGone() {
        open.add("a second case of a trip can be kept");
        assertThat(rules()).containsExactly(Rule.GUARD);
    }

    @Test
    void findsATripOlderThanItsAcknowledgement() {
        trips.set(0, trip(TRIP, "APPROVED", "RETURNED", 3));
        assertThat(rules()).containsExactly(Rule.ORDER);
    }

    @Test
    void findsAReturnWithoutACase() {
        cases.clear();
        assertThat(rules()).containsExactly(Rule.CASE);
    }

    @Test
    void findsTwoCasesOfOneTrip() {
        cases.add(new Kept.Case(TRIP, "another"));
        assertThat(rules()).containsExactly(Rule.CASE);
    }

    @Test
    void findsACaseOfATripThatHasNotReturned() {
        history.removeLast();
        audit.removeLast();
        trips.set(0, trip(TRIP, "APPROVED", "AWAY", 4));
        assertThat(rules()).containsExactly(Rule.CASE);
    }

    @Test
    void findsAStepWithoutAnEntryInTheAudit() {
        audit.removeLast();
        assertThat(rules()).containsExactly(Rule.AUDIT);
    }

    @Test
    void findsAStepDoneTwice() {
        audit.add(entry("submit"));
        assertThat(rules()).containsExactly(Rule.AUDIT);
    }

    @Test
    void findsABrokenChain() {
        chains.put("travel", "ALTERED");
        assertThat(rules()).containsExactly(Rule.AUDIT);
    }

    @Test
    void findsWhatWasNeverSent() {
        unsent = 1;
        assertThat(rules()).containsExactly(Rule.OUTBOX);
    }

    @Test
    void findsAFactThatIsMissingInTheOutbox() {
        sent.remove(1);
        arrived.remove(1);
        assertThat(rules()).containsOnly(Rule.OUTBOX, Rule.ORDER);
    }

    @Test
    void findsALastFactThatIsMissingInTheOutbox() {
        sent.removeLast();
        arrived.removeLast();
        known.put(TRIP, "fact-2");
        assertThat(rules()).containsExactly(Rule.OUTBOX);
    }

    @Test
    void findsAnEventThatNeverArrived() {
        arrived.removeLast();
        assertThat(rules()).containsExactly(Rule.INBOX);
    }

    @Test
    void findsAnEventAppliedTwice() {
        arrived.add(arrival(3));
        assertThat(rules()).contains(Rule.INBOX);
    }

    @Test
    void findsAnEventPassedOverAsOld() {
        arrived.set(2, new Kept.Arrival("event-3", TRIP, 3, false));
        assertThat(rules()).containsExactly(Rule.INBOX);
    }

    @Test
    void findsAnEventThatNobodySent() {
        arrived.add(new Kept.Arrival("forged", TRIP, 4, true));
        assertThat(rules()).containsExactly(Rule.INBOX);
    }

    @Test
    void findsEventsAppliedOutOfOrder() {
        arrived.add(arrived.remove(0));
        assertThat(rules()).containsOnly(Rule.ORDER);
    }

    @Test
    void findsWhatWasSetAside() {
        deadLetters = 1;
        assertThat(rules()).containsExactly(Rule.DEAD_LETTER);
    }

    @Test
    void acceptsARefusedStepThatLeftNothing() {
        history.add(new Operation(Step.RETURN, KEY, TRIP, "gateway", 0, 1, Outcome.REFUSED, 412, 3, 0));
        assertThat(rules()).isEmpty();
    }

    @Test
    void acceptsAnUnknownDeclarationWhetherItHappenedOrNot() {
        history.add(new Operation(Step.DECLARE, "run-1-2", "", "gateway", 0, 1, Outcome.UNKNOWN, 0, -1, 0));
        assertThat(rules()).isEmpty();
        trips.add(new Kept.Trip("run-1-2", "other", "DRAFT", "PLANNED", 0, 0));
        audit.add(new Kept.Entry("other", "trip:declare"));
        assertThat(rules()).isEmpty();
    }

    @Test
    void acceptsAHistoryThatIsKept() {
        assertThat(rules()).isEmpty();
    }

    private List<Rule> rules() {
        return Checker.check(
                        history, new Kept(trips, cases, sent, arrived, audit, chains, known, open, unsent, deadLetters))
                .stream()
                .map(Finding::rule)
                .toList();
    }

    private static Operation done(Step step, long version) {
        return new Operation(step, KEY, TRIP, "gateway", version, version + 1, Outcome.OK, 200, version - 1, version);
    }

    private static Kept.Trip trip(String id, String authorisation, String travel, long version) {
        return new Kept.Trip(KEY, id, authorisation, travel, version, TRIP.equals(id) ? 3 : 0);
    }

    private static Kept.Event event(long version) {
        return new Kept.Event("event-" + version, TRIP, version, "fact-" + version);
    }

    private static Kept.Arrival arrival(long version) {
        return new Kept.Arrival("event-" + version, TRIP, version, true);
    }

    private static Kept.Entry entry(String action) {
        return new Kept.Entry(TRIP, "trip:" + action);
    }
}
