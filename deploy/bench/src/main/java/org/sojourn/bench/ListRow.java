package org.sojourn.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.local.Part;

/** Listing one's own trips, against the statements that doing so sends. */
final class ListRow implements Row {

    private static final String STRAIGHT = "travel-service";
    private static final String THROUGH = "through the gateway";
    private static final String REPLAYED = "pgbench";
    private static final String BARE = "pgbench, bare select";
    private static final String TARGET = "/api/trips?limit=20";
    private static final int CONNECTIONS = 16;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<Line> measure(Site site, Protocol protocol) {
        Tokens tokens = new Tokens(site.stack());
        new Travellers(site.address(Part.TRAVEL), tokens).handIn(CONNECTIONS, Duration.ofSeconds(20));
        site.settle();
        String token = tokens.of("ada");
        List<Sent> sent = captured(site, token);
        List<Line> lines = new ArrayList<>();
        site.without(List.of(Part.ADVISORY, Part.DEBRIEF), () -> lines.addAll(measure(site, protocol, token, sent)));
        return lines;
    }

    private static List<Line> measure(Site site, Protocol protocol, String token, List<Sent> sent) {
        Wrk wrk = new Wrk(site, "list", List.of(token));
        URI straight = site.address(Part.TRAVEL).resolve(TARGET);
        URI through = site.address(Part.GATEWAY).resolve(TARGET);
        Pgbench replay = Pgbench.as("travel_app", site, "travel", "list", Replay.script(sent));
        List<Sent> select = sent.stream().filter(one -> one.has("from trip t")).toList();
        Pgbench bare = Pgbench.bare(site, "travel", "list-bare", Replay.script(select));
        Series series = new Rounds(Pgbench.control(site), site::settle)
                .with(STRAIGHT, time -> wrk.get(straight, CONNECTIONS, time, Part.TRAVEL, Part.POSTGRES))
                .with(REPLAYED, time -> replay.run(CONNECTIONS, time))
                .with(THROUGH, time -> wrk.get(through, CONNECTIONS, time, Part.GATEWAY, Part.TRAVEL, Part.POSTGRES))
                .with(BARE, time -> bare.run(CONNECTIONS, time))
                .run(protocol);
        return List.of(
                line(series, STRAIGHT, "list my trips (20 of them), straight", Floor.atLeast(0.65), sent.size()),
                line(series, THROUGH, "the same through the gateway with a token", Floor.atLeast(0.4), sent.size()));
    }

    private static Line line(Series series, String ours, String path, Floor floor, int statements) {
        String beside =
                "%s and %s a second, %s and %s us of CPU each, %d statements, %d rounds dropped; %s of the bare select"
                        .formatted(
                                Figures.of(series.perSecond(ours)),
                                Figures.of(series.perSecond(REPLAYED)),
                                Figures.of(series.cpuPerDone(ours)),
                                Figures.of(series.cpuPerDone(REPLAYED)),
                                statements,
                                series.dropped(),
                                series.ratio(ours, BARE).told());
        return new Line(
                path,
                "pgbench, the same statements in the same transaction, 16 connections",
                floor,
                series.ratio(ours, REPLAYED),
                beside,
                series.faults(ours, REPLAYED));
    }

    private static List<Sent> captured(Site site, String token) {
        try (Wire wire = new Wire(site.address(Part.TRAVEL))) {
            List<Integer> items = new ArrayList<>();
            List<Sent> sent =
                    new Capture(site).during("travel", "from trip t", () -> items.add(items(wire.get(TARGET, token))));
            if (!items.equals(List.of(20))) {
                throw new IllegalStateException("the list has not 20 trips but " + items);
            }
            return sent;
        }
    }

    private static int items(Wire.Answer answer) {
        return answer.succeeded() ? answer.body().split("\"reference\"", -1).length - 1 : 0;
    }
}
