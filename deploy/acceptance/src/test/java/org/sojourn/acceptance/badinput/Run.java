package org.sojourn.acceptance.badinput;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Sends every line of the table, those to refuse between two readings of all tables, and keeps what broke a promise. */
final class Run {

    private final Ground ground;
    private final Map<Group, Integer> sent = new EnumMap<>(Group.class);
    private final List<String> broken = new ArrayList<>();
    private int refused;

    Run(Ground ground) {
        this.ground = ground;
    }

    /** The table is written anew for each time it is sent, so that nothing is a mere repetition. */
    Run of(Supplier<List<BadCase>> table) throws InterruptedException {
        List<BadCase> cases = table.get();
        Set<String> changed = changes(refusals(cases));
        if (!changed.isEmpty()) {
            changed.retainAll(changes(refusals(table.get())));
        }
        changed.forEach(rows -> broken.add("a refused request changed " + rows));
        cases.stream().filter(line -> !line.expect().refusal()).forEach(this::send);
        return this;
    }

    private static List<BadCase> refusals(List<BadCase> cases) {
        return cases.stream().filter(line -> line.expect().refusal()).toList();
    }

    /** What else moves meanwhile does not do so twice; what a refused request changes does. */
    private Set<String> changes(List<BadCase> refusals) throws InterruptedException {
        Tables before = Tables.settled(ground);
        refusals.forEach(this::send);
        return new TreeSet<>(Tables.read(ground).changedSince(before));
    }

    private void send(BadCase line) {
        sent.merge(line.group(), 1, Integer::sum);
        refused += line.expect().refusal() ? 1 : 0;
        line.broken().ifPresent(broken::add);
    }

    List<String> broken() {
        return List.copyOf(new TreeSet<>(broken));
    }

    /** The counts in one line. */
    String summary() {
        return "%d groups, %d requests, %d of them to refuse, %d broken promises"
                .formatted(
                        sent.size(),
                        sent.values().stream().mapToInt(Integer::intValue).sum(),
                        refused,
                        broken().size());
    }
}
