package org.sojourn.acceptance.faults;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/**
 * The command `soak`: a stack of two replicas at 70 % of what it can do, one process after the other killed; the first replicas never
 * are, and must not keep more in the end than after a while.
 */
final class Soak {

    private static final int REPLICAS = 2;
    private static final double SHARE = 0.7;
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration FULL = Duration.ofSeconds(60);
    private static final Duration KILL_EVERY = Duration.ofMinutes(2);
    private static final Duration GONE = Duration.ofSeconds(10);
    private static final Duration IN_TIME = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final List<Part> KEPT = List.of(Part.GATEWAY, Part.ADVISORY, Part.TRAVEL, Part.DEBRIEF);
    private static final List<Part> KILLED = Stream.of("travel-service-2", "debrief-service-2", "advisory-service-2")
            .map(name -> Part.named(name).orElseThrow())
            .toList();

    private final Site site;
    private final Path data;
    private final int minutes;
    private final int workers;
    private final Databases databases;

    private Soak(Site site, Path data, int minutes, int workers) throws SQLException {
        this.site = site;
        this.data = data;
        this.minutes = minutes;
        this.workers = workers;
        this.databases = new Databases(site);
    }

    /** The repository, how many minutes, how many workers. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath().resolve("deploy/acceptance/.local/soak");
        Site site = Site.launch(Path.of(arguments[0]).toAbsolutePath(), data.resolve("stack"), REPLICAS);
        List<String> broken =
                new Soak(site, data, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run();
        broken.forEach(System.out::println);
        System.out.printf("soak: %s minutes, %d broken promises%n", arguments[1], broken.size());
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private List<String> run() throws Exception {
        double limit = limit();
        System.out.printf("at most %.0f requests a second, so %.0f now%n", limit, limit * SHARE);
        String name = "soak-" + Long.toString(now().toEpochMilli(), Character.MAX_RADIX);
        try (History history = History.in(data.resolve(name + ".jsonl"));
                Load load = load(name, history, Pace.of(limit * SHARE))) {
            Instant begin = now();
            Map<Part, Keeping> early = Map.of();
            int kills = minutes / (int) KILL_EVERY.toMinutes() - 1;
            for (int kill = 1; kill <= kills; kill++) {
                sleepUntil(begin.plus(KILL_EVERY.multipliedBy(kill)));
                if (early.isEmpty() && !now().isBefore(begin.plus(Duration.ofMinutes(minutes * 2L / 5)))) {
                    early = look();
                }
                killOne(KILLED.get(kill % KILLED.size()));
            }
            sleepUntil(begin.plus(Duration.ofMinutes(minutes)));
            Map<Part, Keeping> late = look();
            load.stop();
            long lag = lag();
            List<String> broken = new ArrayList<>(grown(early, late));
            if (lag > IN_TIME.toMillis()) {
                broken.add("the last event came after " + lag + " ms");
            }
            broken.addAll(load.failures());
            databases
                    .check(history.operations(), name, QUIET)
                    .forEach(finding -> broken.add(finding.rule() + ": " + finding.what()));
            System.out.printf(
                    "%d operations acknowledged, the last event came after %d ms%n",
                    history.operations().stream()
                            .filter(Operation::acknowledged)
                            .count(),
                    lag);
            return broken;
        }
    }

    /** Requests a second, without a limit of ours. */
    private double limit() throws InterruptedException {
        Pace free = Pace.free();
        try (History history = History.in(data.resolve("limit.jsonl"));
                Load load = load("limit", history, free)) {
            Thread.sleep(WARM);
            long before = free.sent();
            Thread.sleep(FULL);
            double limit = (free.sent() - before) / (double) FULL.toSeconds();
            load.stop();
            return limit;
        }
    }

    private Load load(String name, History history, Pace pace) {
        return Load.on(site, name, history, Plan::today, 1, workers, pace);
    }

    private void killOne(Part part) throws InterruptedException {
        System.out.println("kill -9 of " + part.name());
        site.stack().kill(part);
        Thread.sleep(GONE);
        site.stack().start(part);
    }

    private Map<Part, Keeping> look() throws Exception {
        Map<Part, Keeping> looks = new LinkedHashMap<>();
        for (Part part : KEPT) {
            looks.put(part, Keeping.of(site, part));
            System.out.println(part.name() + " keeps " + looks.get(part).amounts());
        }
        return looks;
    }

    private static List<String> grown(Map<Part, Keeping> early, Map<Part, Keeping> late) {
        List<String> grown = new ArrayList<>();
        early.forEach((part, before) -> {
            Keeping after = late.get(part);
            if (after != null) {
                after.grownSince(before).forEach(what -> grown.add(part.name() + " has grown: " + what));
            }
        });
        return grown;
    }

    /** Milliseconds until every event has come. */
    private long lag() throws Exception {
        Instant begin = now();
        Set<String> awaited = databases.underWay();
        while (!awaited.isEmpty() && now().isBefore(begin.plus(QUIET))) {
            Thread.sleep(PAUSE);
            awaited = databases.missing(awaited);
        }
        return Duration.between(begin, now()).toMillis();
    }

    private static void sleepUntil(Instant end) throws InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(now(), end).toMillis()));
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
