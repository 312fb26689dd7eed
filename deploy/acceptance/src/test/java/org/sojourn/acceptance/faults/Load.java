package org.sojourn.acceptance.faults;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Site;

/** Travellers and approvers at work, from a seed, until they are told to stop. */
final class Load implements AutoCloseable {

    private static final Duration TO_END = Duration.ofSeconds(90);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Desk desk;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private final String name;

    private Load(String name, Pace pace) {
        this.name = name;
        this.desk = new Desk(PATIENCE, pace);
    }

    /** Starts so many workers; the keys of their trips begin with the name. */
    public static Load on(Site site, String name, History history, Supplier<LocalDate> today, long seed, int workers) {
        return on(site, name, history, today, seed, workers, Pace.free());
    }

    /** The same, no faster than a pace. */
    static Load on(
            Site site, String name, History history, Supplier<LocalDate> today, long seed, int workers, Pace pace) {
        var load = new Load(name, pace);
        var tokens = new Tokens(site.stack()::token);
        tokens.fetch(Stream.concat(Trips.TRAVELLERS.stream(), Trips.APPROVERS.stream())
                .toList());
        var doors = Doors.of(site);
        for (int worker = 1; worker <= workers; worker++) {
            var trips = new Trips(doors, load.desk, tokens, history, today, new Random(seed * 1000 + worker));
            String keys = name + "-" + worker + "-";
            load.workers.add(Thread.ofVirtual().start(() -> load.work(trips, keys)));
        }
        return load;
    }

    /** What the load did not expect, such as a refusal. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Begins no trip any more, and waits until those under way are done. */
    public void stop() throws InterruptedException {
        going.set(false);
        long end = System.nanoTime() + TO_END.toNanos();
        for (Thread worker : workers) {
            if (!worker.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                failures.add("a worker of " + name + " did not end");
                worker.interrupt();
            }
        }
    }

    @Override
    public void close() {
        going.set(false);
        workers.forEach(Thread::interrupt);
        desk.close();
    }

    private void work(Trips trips, String keys) {
        try {
            for (int number = 1; going.get(); number++) {
                one(trips, keys + number);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void one(Trips trips, String key) throws InterruptedException {
        try {
            trips.make(key);
        } catch (RuntimeException unexpected) {
            failures.add(key + ": " + unexpected.getMessage());
            Thread.sleep(Duration.ofSeconds(1));
        }
    }
}
