package org.sojourn.acceptance.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sojourn.acceptance.faults.Finding.Rule;
import org.sojourn.acceptance.faults.Operation.Step;

/** Holds what was acknowledged against what is kept. */
final class Checker {

    private static final Set<String> LEFT = Set.of("AWAY", "RETURNED", "RECONCILED", "CLOSED");
    private static final Set<String> BACK = Set.of("RETURNED", "RECONCILED", "CLOSED");
    private static final Set<String> UNFILED = Set.of("DRAFT");
    private static final String WHOLE = "INTACT";

    private final List<Operation> history;
    private final Kept kept;
    private final List<Finding> findings = new ArrayList<>();

    private Checker(List<Operation> history, Kept kept) {
        this.history = history;
        this.kept = kept;
    }

    static List<Finding> check(List<Operation> history, Kept kept) {
        var checker = new Checker(history, kept);
        checker.trips();
        checker.acknowledged();
        checker.cases();
        checker.audit();
        checker.events();
        checker.known();
        kept.open().forEach(open -> checker.found(Rule.GUARD, open));
        return List.copyOf(checker.findings);
    }

    private void trips() {
        kept.trips().stream().collect(groupingBy(Kept.Trip::key, counting())).forEach((key, count) -> {
            if (count > 1) {
                found(Rule.DOUBLED, "%d trips were declared under the key %s".formatted(count, key));
            }
        });
    }

    private void acknowledged() {
        Map<String, Kept.Trip> trips = kept.trips().stream().collect(toMap(Kept.Trip::id, trip -> trip));
        var versions = new HashMap<String, Long>();
        var bases = new HashSet<String>();
        for (Operation operation : history) {
            if (!operation.acknowledged()) {
                continue;
            }
            Kept.Trip trip = trips.get(operation.trip());
            if (trip == null || !trip.key().equals(operation.key())) {
                found(Rule.LOST, "%s of trip %s".formatted(operation.step(), operation.trip()));
                continue;
            }
            if (!shows(operation.step(), trip)) {
                found(
                        Rule.LOST,
                        "%s of trip %s, which is %s and %s"
                                .formatted(operation.step(), trip.id(), trip.authorisation(), trip.travel()));
            }
            inOrder(operation, trip, versions);
            if (!bases.add(operation.trip() + " " + operation.base())) {
                found(
                        Rule.STALE,
                        "%s of trip %s rests on version %d, and so does another"
                                .formatted(operation.step(), operation.trip(), operation.base()));
            }
        }
    }

    private void inOrder(Operation operation, Kept.Trip trip, Map<String, Long> versions) {
        Long before = versions.put(trip.id(), operation.version());
        if (before != null && before >= operation.version()) {
            found(Rule.ORDER, "trip %s had version %d and then %d".formatted(trip.id(), before, operation.version()));
        }
        if (operation.version() > trip.version()) {
            found(
                    Rule.ORDER,
                    "trip %s had version %d and has %d".formatted(trip.id(), operation.version(), trip.version()));
        }
    }

    private static boolean shows(Step step, Kept.Trip trip) {
        return switch (step) {
            case DECLARE, UPDATE -> true;
            case SUBMIT, DECIDE -> !UNFILED.contains(trip.authorisation());
            case DEPART -> LEFT.contains(trip.travel());
            case RETURN -> BACK.contains(trip.travel());
        };
    }

    private void cases() {
        Map<String, Long> cases = kept.cases().stream().collect(groupingBy(Kept.Case::trip, counting()));
        for (Kept.Trip trip : kept.trips()) {
            long count = cases.getOrDefault(trip.id(), 0L);
            if (count != (BACK.contains(trip.travel()) ? 1 : 0)) {
                found(Rule.CASE, "trip %s is %s and has %d cases".formatted(trip.id(), trip.travel(), count));
            }
        }
    }

    /** Each step leaves one entry, whether its answer came or not; votes can be two. */
    private void audit() {
        Map<String, Long> entries =
                kept.audit().stream().collect(groupingBy(entry -> entry.trip() + " " + entry.action(), counting()));
        for (Kept.Trip trip : kept.trips()) {
            for (Step step : List.of(Step.DECLARE, Step.SUBMIT, Step.DEPART, Step.RETURN)) {
                long count = entries.getOrDefault(trip.id() + " " + Audited.action(step), 0L);
                if (count != (shows(step, trip) ? 1 : 0)) {
                    found(
                            Rule.AUDIT,
                            "%s of trip %s, which is %s and %s, has %d entries"
                                    .formatted(step, trip.id(), trip.authorisation(), trip.travel(), count));
                }
            }
        }
        updates(entries);
        kept.chains().forEach((service, result) -> {
            if (!WHOLE.equals(result)) {
                found(Rule.AUDIT, "the chain of %s is %s".formatted(service, result));
            }
        });
    }

    /** A draft may be rewritten often: as often as was answered, or as was asked at most. */
    private void updates(Map<String, Long> entries) {
        Map<String, Long> done = updates(Operation::acknowledged);
        Map<String, Long> asked = updates(operation -> operation.outcome() != Operation.Outcome.REFUSED);
        for (Kept.Trip trip : kept.trips()) {
            long count = entries.getOrDefault(trip.id() + " " + Audited.action(Step.UPDATE), 0L);
            if (count < done.getOrDefault(trip.id(), 0L) || count > asked.getOrDefault(trip.id(), 0L)) {
                found(Rule.AUDIT, "the updates of trip %s have %d entries".formatted(trip.id(), count));
            }
        }
    }

    private Map<String, Long> updates(Predicate<Operation> wanted) {
        return history.stream()
                .filter(operation -> operation.step() == Step.UPDATE)
                .filter(wanted)
                .collect(groupingBy(Operation::trip, counting()));
    }

    /** Whatever came twice or late, what is known of a trip is what its last fact says. */
    private void known() {
        var last = new HashMap<String, String>();
        kept.sent().forEach(event -> last.put(event.trip(), event.type()));
        last.forEach((trip, type) -> {
            String known = kept.known().getOrDefault(trip, "nothing");
            if (!known.equals(type)) {
                found(Rule.STATE, "of trip %s is known %s, and the last fact is %s".formatted(trip, known, type));
            }
        });
    }

    private void events() {
        if (kept.unsent() > 0) {
            found(Rule.OUTBOX, "%d events are not sent".formatted(kept.unsent()));
        }
        if (kept.deadLetters() > 0) {
            found(Rule.DEAD_LETTER, "%d events are set aside".formatted(kept.deadLetters()));
        }
        Map<String, Long> sentOf = kept.sent().stream().collect(groupingBy(Kept.Event::trip, counting()));
        for (Kept.Trip trip : kept.trips()) {
            long count = sentOf.getOrDefault(trip.id(), 0L);
            if (count != trip.facts()) {
                found(Rule.OUTBOX, "trip %s made %d facts, and %d are told".formatted(trip.id(), trip.facts(), count));
            }
        }
        inSequence(
                "was sent",
                kept.sent().stream()
                        .map(event -> Map.entry(event.trip(), event.version()))
                        .toList());
        inSequence(
                "arrived",
                kept.arrived().stream()
                        .filter(Kept.Arrival::applied)
                        .map(event -> Map.entry(event.trip(), event.version()))
                        .toList());
        Map<String, Long> applied = kept.arrived().stream()
                .filter(Kept.Arrival::applied)
                .collect(groupingBy(Kept.Arrival::event, counting()));
        for (Kept.Event event : kept.sent()) {
            long count = applied.getOrDefault(event.id(), 0L);
            if (count != 1) {
                found(
                        Rule.INBOX,
                        "fact %d of trip %s was applied %d times".formatted(event.version(), event.trip(), count));
            }
        }
        Set<String> sent = kept.sent().stream().map(Kept.Event::id).collect(toSet());
        applied.keySet().stream()
                .filter(event -> !sent.contains(event))
                .forEach(event -> found(Rule.INBOX, "event %s was applied and never sent".formatted(event)));
    }

    /** Each fact of a trip has the next number, beginning with 1. */
    private void inSequence(String what, List<Map.Entry<String, Long>> facts) {
        var last = new HashMap<String, Long>();
        for (Map.Entry<String, Long> fact : facts) {
            Long before = last.put(fact.getKey(), fact.getValue());
            if (fact.getValue() != (before == null ? 1 : before + 1)) {
                found(
                        Rule.ORDER,
                        "fact %d of trip %s %s after fact %d".formatted(fact.getValue(), fact.getKey(), what, before));
            }
        }
    }

    private void found(Rule rule, String what) {
        findings.add(new Finding(rule, what));
    }
}
