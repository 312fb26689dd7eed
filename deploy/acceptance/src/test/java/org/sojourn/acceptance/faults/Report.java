package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.sojourn.acceptance.faults.Finding.Rule;
import org.sojourn.acceptance.faults.Result.State;

/** The table of all faults, from the stored results, and the line that sums them up. */
final class Report {

    private static final long WANTED = 30_000;

    private final List<Fault> faults;
    private final Results results;

    Report(List<Fault> faults, Results results) {
        this.faults = faults;
        this.results = results;
    }

    List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "| Fault | What | Runs | Result | Acknowledged before, during, after | Unknown | Silence s | Requests well after s | Events well after s | Allowed s | Machine load |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
        for (Fault fault : faults) {
            lines.add(line(fault, results.of(fault.id())));
        }
        lines.add("");
        lines.add(classes());
        lines.add(sum());
        return lines;
    }

    /** Whether every run of these faults held what is promised. */
    boolean holds() throws IOException {
        for (Fault fault : faults) {
            if (results.of(fault.id()).stream()
                    .anyMatch(result -> result.state() == State.BROKEN || result.state() == State.NOT_LANDED)) {
                return false;
            }
        }
        return true;
    }

    private static String line(Fault fault, List<Result> runs) {
        State state = state(runs);
        if (state == State.NOT_RUN) {
            String why = runs.isEmpty() ? "" : ": " + runs.getLast().proof();
            return "| %s | %s | 0 | not run%s | | | | | | | |".formatted(fault.id(), fault.what(), why);
        }
        return "| %s | %s | %d | %s | %d, %d, %d | %d | %s | %s | %s | %d | %.0f |"
                .formatted(
                        fault.id(),
                        fault.what(),
                        runs.size(),
                        state.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        total(runs, result -> result.acknowledged().before()),
                        total(runs, result -> result.acknowledged().during()),
                        total(runs, result -> result.acknowledged().after()),
                        total(runs, Result::unknown),
                        worst(runs, Result::silence),
                        worst(runs, Result::answers),
                        worst(runs, Result::events),
                        fault.recovery().toSeconds(),
                        runs.stream().mapToDouble(Result::machineLoad).max().orElse(0));
    }

    /** What so many acknowledged operations without a loss can show depends on their number. */
    private String classes() throws IOException {
        Map<String, Long> reached = new TreeMap<>(Comparator.comparingInt(kind -> Integer.parseInt(kind.substring(1))));
        for (Fault fault : faults) {
            List<Result> runs = results.of(fault.id());
            if (state(runs) != State.NOT_RUN) {
                reached.merge(fault.kind(), acknowledged(runs), Long::sum);
            }
        }
        var counts = new ArrayList<String>();
        reached.forEach((kind, count) -> counts.add(kind + " " + count));
        long enough = reached.values().stream().filter(count -> count >= WANTED).count();
        return "acknowledged per class, of %d wanted: %s; %d of %d classes reached it"
                .formatted(WANTED, String.join(", ", counts), enough, reached.size());
    }

    private String sum() throws IOException {
        var all = new ArrayList<Result>();
        var counts = new EnumMap<State, Long>(State.class);
        for (Fault fault : faults) {
            List<Result> runs = results.of(fault.id());
            counts.merge(state(runs), 1L, Long::sum);
            all.addAll(runs);
        }
        return "faults: %d held, %d broken, %d not landed, %d not run; %d runs, %d operations acknowledged, %d lost, %d doubled"
                .formatted(
                        counts.getOrDefault(State.HELD, 0L),
                        counts.getOrDefault(State.BROKEN, 0L),
                        counts.getOrDefault(State.NOT_LANDED, 0L),
                        counts.getOrDefault(State.NOT_RUN, 0L),
                        all.stream()
                                .filter(result -> result.state() != State.NOT_RUN)
                                .count(),
                        acknowledged(all),
                        total(all, result -> result.count(Rule.LOST)),
                        total(all, result -> result.count(Rule.DOUBLED)));
    }

    /** The gravest of all runs. */
    private static State state(List<Result> runs) {
        return runs.stream()
                .map(Result::state)
                .filter(state -> state != State.NOT_RUN)
                .max(Comparator.naturalOrder())
                .orElse(State.NOT_RUN);
    }

    private static long acknowledged(List<Result> runs) {
        return total(runs, result -> result.acknowledged().total());
    }

    private static long total(List<Result> runs, ToLongFunction<Result> value) {
        return runs.stream().mapToLong(value).sum();
    }

    private static String worst(List<Result> runs, ToLongFunction<Result> value) {
        boolean never = runs.stream().anyMatch(result -> value.applyAsLong(result) < 0);
        long worst = runs.stream().mapToLong(value).max().orElse(0);
        return never ? "never" : String.format(Locale.ROOT, "%.1f", worst / 1000.0);
    }
}
