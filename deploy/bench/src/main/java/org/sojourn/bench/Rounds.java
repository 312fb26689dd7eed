package org.sojourn.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets contenders take turns, every second round in the reverse order, with a control before each round.
 *
 * @param settle waits until what a contender left to be done in the background is done, so that the next one is alone
 */
record Rounds(Control control, Runnable settle, List<Turn> turns) {

    private static final double FASTER = 1.05;
    private static final int ENOUGH = 2;

    Rounds(Control control, Runnable settle) {
        this(control, settle, List.of());
    }

    /** A contender under its name. */
    record Turn(String name, Contender contender) {}

    /** The same with one contender more. */
    Rounds with(String name, Contender contender) {
        return new Rounds(
                control,
                settle,
                Stream.concat(turns.stream(), Stream.of(new Turn(name, contender)))
                        .toList());
    }

    Series run(Protocol protocol) {
        for (Turn turn : turns) {
            warmUp(turn, protocol);
            settle.run();
        }
        List<Map<String, Sample>> rounds = new ArrayList<>();
        List<Double> controls = new ArrayList<>();
        for (int i = 0; i < protocol.rounds(); i++) {
            controls.add(control.speed());
            rounds.add(round(i, protocol));
        }
        return Series.of(rounds, controls);
    }

    private static void warmUp(Turn turn, Protocol protocol) {
        double best = 0;
        int noFaster = 0;
        for (int piece = 0; piece < protocol.pieces() && noFaster < ENOUGH; piece++) {
            Sample sample = turn.contender().work(protocol.piece());
            note("warm up", turn, sample);
            noFaster = sample.perSecond() > best * FASTER ? 0 : noFaster + 1;
            best = Math.max(best, sample.perSecond());
        }
    }

    private Map<String, Sample> round(int number, Protocol protocol) {
        Map<String, Sample> round = new HashMap<>();
        for (Turn turn : number % 2 == 0 ? turns : turns.reversed()) {
            Sample sample = turn.contender().work(protocol.round());
            note("round " + (number + 1), turn, sample);
            round.put(turn.name(), sample);
            settle.run();
        }
        return Map.copyOf(round);
    }

    private static void note(String when, Turn turn, Sample sample) {
        System.out.printf(
                "  %-9s %-28s %10s /s %8s us %s%n",
                when,
                turn.name(),
                Figures.of(sample.perSecond()),
                Figures.of(sample.cpuPerDone()),
                String.join("; ", sample.faults()));
    }
}
