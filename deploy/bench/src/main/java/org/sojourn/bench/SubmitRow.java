package org.sojourn.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sojourn.local.Part;

/** Handing in a trip, straight to travel-service, against the statements that doing so sends. */
final class SubmitRow implements Row {

    private static final String OURS = "travel-service, 16";
    private static final String ALONE = "travel-service, 1";
    private static final String REPLAYED = "pgbench, 16";
    private static final String REPLAYED_ALONE = "pgbench, 1";
    private static final String REPLAY = "travel_replay";
    private static final int CONNECTIONS = 16;

    private static final List<String> GROWING = List.of(
            "trip",
            "leg",
            "outbox where type like '%.trip.submitted.v1'",
            "idempotency_key",
            "evaluation where occasion = 'SUBMITTED'");

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public List<Line> measure(Site site, Protocol protocol) {
        Travellers travellers = new Travellers(site.address(Part.TRAVEL), new Tokens(site.stack()));
        travellers.handIn(CONNECTIONS, Duration.ofSeconds(2));
        site.settle();
        Script script = script(site, travellers);
        Database.copy(site, REPLAY);
        List<Line> lines = new ArrayList<>();
        site.without(
                List.of(Part.GATEWAY, Part.ADVISORY, Part.DEBRIEF),
                () -> lines.addAll(measure(site, protocol, travellers, script)));
        return lines;
    }

    private record Script(String text, int statements) {}

    private static List<Line> measure(Site site, Protocol protocol, Travellers travellers, Script script) {
        Pgbench replay = Pgbench.as("travel_app", site, REPLAY, "submit", script.text());
        Series series = new Rounds(Pgbench.control(site), site::settle)
                .with(ALONE, time -> ours(site, travellers, 1, time))
                .with(OURS, time -> ours(site, travellers, CONNECTIONS, time))
                .with(REPLAYED, time -> replayed(site, replay, CONNECTIONS, time))
                .with(REPLAYED_ALONE, time -> replayed(site, replay, 1, time))
                .run(protocol);
        String beside = "%s and %s a second, %s and %s us of CPU each, %d statements, %d rounds dropped"
                .formatted(
                        Figures.of(series.perSecond(OURS)),
                        Figures.of(series.perSecond(REPLAYED)),
                        Figures.of(series.cpuPerDone(OURS)),
                        Figures.of(series.cpuPerDone(REPLAYED)),
                        script.statements(),
                        series.dropped());
        Ratio alone = series.ratio(ALONE, REPLAYED_ALONE);
        Ratio opponentScales = series.ratio(REPLAYED, REPLAYED_ALONE);
        return List.of(
                new Line(
                        "hand in a trip (declare and submit), straight to the service",
                        "pgbench, the same statements one by one, 16 connections",
                        Floor.atLeast(0.9),
                        series.ratio(OURS, REPLAYED),
                        beside,
                        series.faults(OURS, REPLAYED)),
                new Line(
                        "the same with 16 connections",
                        "itself with 1 connection",
                        Floor.atLeast(2.5),
                        series.ratio(OURS, ALONE),
                        "%s a second with 1, which keep %s of %d processors busy in the servers alone; pgbench with 16 is %s times pgbench with 1; with 1 connection ours is %s of pgbench"
                                .formatted(
                                        Figures.of(series.perSecond(ALONE)),
                                        Figures.of(series.perSecond(ALONE) * series.cpuPerDone(ALONE) / 1e6),
                                        Runtime.getRuntime().availableProcessors(),
                                        opponentScales.told(),
                                        alone.told()),
                        series.faults(OURS, ALONE)));
    }

    private static Script script(Site site, Travellers travellers) {
        List<Sent> first = captured(site, travellers);
        List<Sent> second = captured(site, travellers);
        return new Script(Replay.script(first, second, sql -> site.parameterTypes("travel", sql)), first.size());
    }

    private static List<Sent> captured(Site site, Travellers travellers) {
        Capture capture = new Capture(site);
        List<Sent> sent = new ArrayList<>();
        try (Wire wire = new Wire(site.address(Part.TRAVEL))) {
            UUID key = UUID.randomUUID();
            List<String> declared = new ArrayList<>();
            sent.addAll(
                    capture.during("travel", key.toString(), () -> declared.add(travellers.declare(wire, "ada", key))));
            String draft = declared.getFirst();
            String trip = draft.substring(draft.lastIndexOf('/') + 1, draft.indexOf(' '));
            sent.addAll(capture.during("travel", trip, () -> travellers.submit(wire, "ada", draft)));
        }
        return sent;
    }

    private static Sample ours(Site site, Travellers travellers, int connections, Duration time) {
        List<Long> before = counts(site, "travel");
        double cpu = site.cpu(Part.TRAVEL, Part.POSTGRES);
        Travellers.Handed handed = travellers.handIn(connections, time);
        double spent = site.cpu(Part.TRAVEL, Part.POSTGRES) - cpu;
        List<String> faults = new ArrayList<>(handed.refusals());
        faults.addAll(unlike(handed.trips(), before, counts(site, "travel")));
        return new Sample(handed.trips(), handed.seconds(), spent, faults);
    }

    private static Sample replayed(Site site, Pgbench replay, int connections, Duration time) {
        List<Long> before = counts(site, REPLAY);
        Sample sample = replay.run(connections, time);
        List<String> faults = new ArrayList<>(sample.faults());
        faults.addAll(unlike(sample.done(), before, counts(site, REPLAY)));
        return new Sample(sample.done(), sample.seconds(), sample.cpuMicros(), faults);
    }

    private static List<Long> counts(Site site, String database) {
        return GROWING.stream()
                .map(table -> site.number(database, "select count(*) from " + table))
                .toList();
    }

    private static List<String> unlike(long done, List<Long> before, List<Long> after) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < GROWING.size(); i++) {
            long grown = after.get(i) - before.get(i);
            if (grown != done) {
                faults.add(GROWING.get(i) + " grew by " + grown + " while " + done + " were done");
            }
        }
        return faults;
    }
}
