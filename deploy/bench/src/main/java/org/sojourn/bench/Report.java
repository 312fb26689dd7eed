package org.sojourn.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of all outcomes, for the terminal and between the markers of the README. */
final class Report {

    private static final String BEGIN = "<!-- results -->";
    private static final String END = "<!-- end of results -->";

    private final Machine machine;
    private final List<Outcome> outcomes;

    Report(Machine machine, List<Outcome> outcomes) {
        this.machine = machine;
        this.outcomes = outcomes;
    }

    String table() {
        return table("");
    }

    private String table(String first) {
        StringBuilder table = new StringBuilder()
                .append("| Row | Path | Must reach | Against | Ratio (min-max) | Figures | Seen | |\n")
                .append("|---|---|---|---|---|---|---|---|\n")
                .append(first);
        outcomes.forEach(outcome -> outcome.lines().forEach(line -> table.append(row(outcome, line))));
        return table.toString();
    }

    /** The README with its results replaced by these; a row that is not among them stays as another machine saw it. */
    String into(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the README has no place for results");
        }
        String others = readme.substring(begin, end)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .filter(line -> outcomes.stream().noneMatch(outcome -> line.startsWith(name(outcome))))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return readme.substring(0, begin + BEGIN.length()) + "\n\n" + machine.told() + "\n\n" + table(others) + "\n"
                + readme.substring(end);
    }

    /** So many promises of these rows, and what became of them. */
    static String counts(List<Outcome> outcomes) {
        return String.format(
                Locale.ROOT,
                "bench: %d rows, %d reached, %d missed, %d void",
                outcomes.size(),
                count(outcomes, Line.Verdict.REACHED),
                count(outcomes, Line.Verdict.MISSED),
                count(outcomes, Line.Verdict.VOID));
    }

    static long count(List<Outcome> outcomes, Line.Verdict verdict) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.lines().stream())
                .filter(line -> line.verdict() == verdict)
                .count();
    }

    private static String name(Outcome outcome) {
        return "| `" + outcome.row() + "`";
    }

    private static String row(Outcome outcome, Line line) {
        Ratio ratio = line.ratio();
        String beside =
                line.faults().isEmpty() ? line.beside() : line.beside() + "; " + String.join("; ", line.faults());
        return String.join(
                        " | ",
                        name(outcome),
                        line.path(),
                        line.floor().told(),
                        line.opponent(),
                        ratio == null ? "-" : ratio.told() + ", " + ratio.rounds() + " kept",
                        beside,
                        String.format(
                                Locale.ROOT,
                                "%s, %s, load %.1f, %s",
                                outcome.at(),
                                outcome.commit(),
                                outcome.load(),
                                outcome.protocol()),
                        line.verdict().name().toLowerCase(Locale.ROOT) + " |")
                + "\n";
    }
}
