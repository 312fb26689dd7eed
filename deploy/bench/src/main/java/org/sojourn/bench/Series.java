package org.sojourn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** The rounds of a row that count, and how many were dropped because the machine was not itself in them. */
record Series(List<Map<String, Sample>> rounds, int dropped) {

    private static final double OFF = 0.25;

    /** Drops each round whose control is more than a quarter off the median of the controls. */
    static Series of(List<Map<String, Sample>> rounds, List<Double> controls) {
        double usual = Ratio.median(controls);
        List<Map<String, Sample>> kept = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            if (Math.abs(controls.get(i) - usual) <= OFF * usual) {
                kept.add(rounds.get(i));
            }
        }
        return new Series(List.copyOf(kept), rounds.size() - kept.size());
    }

    /** How many times as much the first does as the second. */
    Ratio ratio(String first, String second) {
        return ratio(first, second, Sample::perSecond);
    }

    /** How many times as late the late pieces of the first are as those of the second. */
    Ratio lateness(String first, String second) {
        return ratio(first, second, Sample::late);
    }

    private Ratio ratio(String first, String second, ToDoubleFunction<Sample> figure) {
        return Ratio.of(rounds.stream()
                .map(round -> figure.applyAsDouble(sample(round, first)) / figure.applyAsDouble(sample(round, second)))
                .toList());
    }

    double perSecond(String contender) {
        return median(contender, Sample::perSecond);
    }

    double late(String contender) {
        return median(contender, Sample::late);
    }

    double cpuPerDone(String contender) {
        return median(contender, Sample::cpuPerDone);
    }

    /** What two contenders did a second and what that cost, as the table has it. */
    String told(String one, String other) {
        return "%s and %s a second, %s and %s us of CPU each, %d rounds dropped"
                .formatted(
                        Figures.of(perSecond(one)),
                        Figures.of(perSecond(other)),
                        Figures.of(cpuPerDone(one)),
                        Figures.of(cpuPerDone(other)),
                        dropped);
    }

    /** What went wrong in any round of these contenders. */
    List<String> faults(String... contenders) {
        Set<String> faults = new TreeSet<>();
        for (String contender : contenders) {
            rounds.forEach(
                    round -> sample(round, contender).faults().forEach(fault -> faults.add(contender + ": " + fault)));
        }
        return List.copyOf(faults);
    }

    private double median(String contender, ToDoubleFunction<Sample> figure) {
        return Ratio.median(rounds.stream()
                .map(round -> figure.applyAsDouble(sample(round, contender)))
                .toList());
    }

    private static Sample sample(Map<String, Sample> round, String contender) {
        Sample sample = round.get(contender);
        if (sample == null) {
            throw new IllegalArgumentException("nobody is called " + contender);
        }
        return sample;
    }
}
