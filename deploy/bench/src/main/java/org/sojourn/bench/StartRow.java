package org.sojourn.bench;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/** From the start of travel-service's process to the first list of trips, with an AOT cache and without. */
final class StartRow implements Row {

    private static final String CACHED = "with AOT cache";
    private static final String PLAIN = "fast-jar";
    private static final String TARGET = "/api/trips?limit=20";
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Line> measure(Site site, Protocol protocol) {
        Tokens tokens = new Tokens(site.stack());
        String token = tokens.of("ada");
        List<Line> lines = new ArrayList<>();
        site.without(List.of(Part.GATEWAY, Part.ADVISORY, Part.DEBRIEF), () -> {
            AotCache cache = AotCache.of(site, Part.TRAVEL, () -> {
                new Travellers(site.address(Part.TRAVEL), tokens).handIn(4, Duration.ofSeconds(5));
                ask(site.address(Part.TRAVEL), token);
            });
            lines.add(measure(site, protocol, cache, token));
        });
        return lines;
    }

    private static Line measure(Site site, Protocol protocol, AotCache cache, String token) {
        Stack cached = cache.stack();
        Series series = new Rounds(Pgbench.control(site), site::settle)
                .with(CACHED, _ -> start(site, cached, token))
                .with(PLAIN, _ -> start(site, site.stack(), token))
                .run(protocol);
        site.restart(Part.TRAVEL, Site.OPTIONS, Map.of());
        return new Line(
                "start to the first 200 with a token from the database",
                "the same fast-jar without AOT cache",
                Floor.atMost(0.45),
                series.ratio(PLAIN, CACHED),
                "%s and %s s; cache of %s MB; %d rounds dropped"
                        .formatted(
                                Figures.of(1 / series.perSecond(CACHED)),
                                Figures.of(1 / series.perSecond(PLAIN)),
                                Figures.of(cache.megabytes()),
                                series.dropped()),
                series.faults(CACHED, PLAIN));
    }

    /** One start; the seconds of the sample are what it took. */
    private static Sample start(Site site, Stack stack, String token) {
        site.stack().stop(Part.TRAVEL);
        long begun = System.nanoTime();
        Thread starting = Thread.ofPlatform().start(() -> stack.start(Part.TRAVEL));
        boolean answered = false;
        while (!answered && System.nanoTime() - begun < PATIENCE.toNanos()) {
            answered = ask(site.address(Part.TRAVEL), token);
            if (!answered) {
                rest(PAUSE);
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        try {
            starting.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new Sample(1, seconds, site.cpu(Part.TRAVEL), answered ? List.of() : List.of("no answer"));
    }

    private static boolean ask(URI service, String token) {
        try (Wire wire = new Wire(service)) {
            return wire.get(TARGET, token).status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
