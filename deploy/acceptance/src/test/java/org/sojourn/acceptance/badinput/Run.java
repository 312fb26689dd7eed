package org.sojourn.acceptance.badinput;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.sojourn.acceptance.site.Site;
import org.sojourn.acceptance.site.Tables;

/** Sends every line of the table, those to refuse between two readings of all tables, and keeps what broke a promise. */
final class Run {

    private final Site site;
    private final Map<Group, Integer> sent = new EnumMap<>(Group.class);
    private final List<String> broken = new ArrayList<>();
    private int refused;

    Run(Site site) {
        this.site = site;
    }

    /** The table is written anew for each time it is sent, so that nothing is a mere repetition. */
    Run of(Supplier<List<BadCase>> table) {
        Tables.changedBy(
                        site,
                        () -> table.get().stream()
                                .filter(line -> line.expect().refusal())
                                .toList(),
                        refusals -> refusals.forEach(this::send))
                .forEach(rows -> broken.add("a refused request changed " + rows));
        table.get().stream().filter(line -> !line.expect().refusal()).forEach(this::send);
        return this;
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
