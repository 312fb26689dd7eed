package org.sojourn.bench;

import java.util.List;
import java.util.Map;
import org.sojourn.local.Part;

/** From a traveller's word that he is back to his open case, on a machine that does nothing else, against what this must cost at least. */
final class ReturnRow implements Row {

    private static final String OURS = "return to case";
    private static final String LEAST = "Kafka and 2 commits";
    private static final List<Part> TRAINED = List.of(Part.TRAVEL, Part.DEBRIEF);
    private static final int TRAINING = 40;
    private static final double HALF = 0.5;
    private static final double LAST = 0.99;

    @Override
    public String name() {
        return "return";
    }

    @Override
    public List<Line> measure(Site site, Protocol protocol) {
        for (Part part : TRAINED) {
            AotCache.of(site, part, () -> comeHome(site)).stack().start(part);
        }
        try {
            return measureTrained(site, protocol);
        } finally {
            TRAINED.forEach(part -> site.restart(part, Site.OPTIONS, Map.of()));
        }
    }

    private static void comeHome(Site site) {
        try (Homecomings homecomings = new Homecomings(site)) {
            homecomings.times(TRAINING);
        }
    }

    private static List<Line> measureTrained(Site site, Protocol protocol) {
        int each = protocol.equals(Protocol.WHOLE) ? 100 : 20;
        try (Homecomings homecomings = new Homecomings(site);
                RoundTrip least = new RoundTrip(site)) {
            Series series = new Rounds(Pgbench.control(site), site::settle)
                    .with(OURS, _ -> round(homecomings.times(each)))
                    .with(LEAST, _ -> round(least.times(each)))
                    .run(protocol);
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
                            series.lateness(OURS, LEAST),
                            "%s and %s ms"
                                    .formatted(
                                            Figures.of(1000 * series.late(OURS)),
                                            Figures.of(1000 * series.late(LEAST))),
                            series.faults(OURS, LEAST)));
        }
    }

    /** The median is its speed. */
    private static Sample round(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return new Sample(1, at(sorted, HALF), 0, at(sorted, LAST), List.of());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }
}
