package org.sojourn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** From a traveller's word that he is back to his open case, on a machine that does nothing else, against what this must cost at least. */
final class ReturnRow implements Row {

    private static final String OURS = "return to case";
    private static final String LEAST = "Kafka and 2 commits";
    private static final double HALF = 0.5;
    private static final double LAST = 0.99;

    @Override
    public String name() {
        return "return";
    }

    @Override
    public List<Line> measure(Site site, Protocol protocol) {
        int each = protocol.equals(Protocol.WHOLE) ? 100 : 20;
        try (Homecomings homecomings = new Homecomings(site);
                RoundTrip least = new RoundTrip(site)) {
            Timed ours = new Timed(() -> homecomings.times(each));
            Timed theirs = new Timed(() -> least.times(each));
            Series series = new Rounds(Pgbench.control(site), site::settle)
                    .with(OURS, _ -> ours.round())
                    .with(LEAST, _ -> theirs.round())
                    .run(protocol);
            Ratio late = Ratio.of(IntStream.range(1, ours.late.size())
                    .mapToObj(round -> ours.late.get(round) / theirs.late.get(round))
                    .toList());
            return List.of(
                    new Line(
                            "return to case opened, idle, p50",
                            "a bare Kafka round trip and 2 commits",
                            Floor.atMost(2),
                            series.ratio(LEAST, OURS),
                            "%s and %s ms, %d rounds of %d, %d dropped"
                                    .formatted(
                                            Figures.of(1000 / series.perSecond(OURS)),
                                            Figures.of(1000 / series.perSecond(LEAST)),
                                            protocol.rounds(),
                                            each,
                                            series.dropped()),
                            series.faults(OURS, LEAST)),
                    new Line(
                            "the same, p99",
                            "the same, p99",
                            Floor.atMost(5),
                            late,
                            "%s and %s ms"
                                    .formatted(
                                            Figures.of(1000 * Ratio.median(ours.late)),
                                            Figures.of(1000 * Ratio.median(theirs.late))),
                            series.faults(OURS, LEAST)));
        }
    }

    /** Takes the median of a round for its speed, and keeps its 99th percentile. */
    private static final class Timed {

        private final Supplier<List<Double>> times;
        private final List<Double> late = new ArrayList<>();

        Timed(Supplier<List<Double>> times) {
            this.times = times;
        }

        Sample round() {
            List<Double> sorted = times.get().stream().sorted().toList();
            late.add(at(sorted, LAST));
            return new Sample(1, at(sorted, HALF), 0, List.of());
        }

        private static double at(List<Double> sorted, double share) {
            return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
        }
    }
}
