package org.sojourn.bench;

import java.util.List;
import java.util.Locale;

/** What two contenders came to against each other in the same rounds: the median of the rounds' ratios, and how far they lay apart. */
record Ratio(double median, double min, double max, int rounds) {

    static Ratio of(List<Double> perRound) {
        if (perRound.isEmpty()) {
            throw new IllegalArgumentException("no round was kept");
        }
        List<Double> sorted = perRound.stream().sorted().toList();
        return new Ratio(median(sorted), sorted.getFirst(), sorted.getLast(), sorted.size());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The same of something that each piece of work counts for so many times. */
    Ratio times(double factor) {
        return new Ratio(median * factor, min * factor, max * factor, rounds);
    }

    String told() {
        return String.format(Locale.ROOT, "%s (%s-%s)", Figures.of(median), Figures.of(min), Figures.of(max));
    }
}
