package org.sojourn.acceptance.faults;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sojourn.acceptance.faults.Finding.Rule;
import org.sojourn.acceptance.faults.Injection.Impossible;
import org.sojourn.acceptance.faults.Result.Acknowledged;
import org.sojourn.acceptance.faults.Result.State;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** One fault under load: warm up, strike, wait, mend, watch it recover, stop, compare. */
final class Trial {

    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration CALM = Duration.ofSeconds(6);
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int KEPT_FINDINGS = 50;

    private final Site site;
    private final Fault fault;
    private final long seed;
    private final int workers;
    private final int operations;
    private final Databases databases;

    private long striking;
    private long landed;
    private long mending;
    private long mended;
    private long arrived = -1;
    private Optional<String> gone = Optional.empty();

    Trial(Site site, Fault fault, long seed, int workers, int operations) throws SQLException {
        this.site = site;
        this.fault = fault;
        this.seed = seed;
        this.workers = workers;
        this.operations = operations;
        this.databases = new Databases(site);
    }

    Result run(Path histories) throws Exception {
        String at = InstantSource.system().instant().toString();
        String name = fault.id().replace('/', '.') + "-" + Long.toString(now(), Character.MAX_RADIX);
        try (History history = History.in(histories.resolve(name + ".jsonl"));
                Load load = Load.on(site, name, history, Plan::today, seed, workers)) {
            Thread.sleep(WARM);
            String proof = strikeAndMend();
            awaitCalm(history);
            awaitOperations(load, history);
            load.stop();
            List<Finding> findings = new ArrayList<>(databases.check(history.operations(), name, QUIET));
            load.failures().forEach(failure -> findings.add(new Finding(Rule.REFUSED, failure)));
            return result(proof, at, history.operations(), findings);
        } catch (Impossible impossible) {
            return Result.notRun(fault.id(), String.valueOf(impossible.getMessage()));
        }
    }

    private String strikeAndMend() throws Exception {
        String proof;
        try {
            striking = now();
            proof = fault.injection().strike(site);
            landed = now();
            if (fault.takenOver()) {
                gone = replicaThatEnded();
            }
            Thread.sleep(Math.max(0, landed + fault.lasts().toMillis() - now()));
            if (gone.isPresent()) {
                awaitEvents();
            }
        } finally {
            mending = now();
            fault.injection().mend(site);
            mended = now();
        }
        return proof;
    }

    private Optional<String> replicaThatEnded() {
        return Site.SERVICES.stream()
                .flatMap(service -> site.stack().replicas(service).stream())
                .filter(replica -> !site.stack().runs(replica))
                .map(Part::name)
                .findFirst();
    }

    /** From when recovery is counted: what another replica takes over does not wait for the mend. */
    private long since() {
        return gone.isPresent() ? landed : mending;
    }

    /** Until every event of before has come, or it is too late; well they were when the last one came that was late. */
    private void awaitEvents() throws InterruptedException, SQLException {
        long asked = now();
        Set<String> awaited = databases.underWay();
        long end = asked + fault.recovery().plus(CALM).toMillis();
        while (!awaited.isEmpty() && now() < end) {
            Thread.sleep(PAUSE);
            awaited = databases.missing(awaited);
        }
        if (awaited.isEmpty()) {
            arrived = databases.ways(0, asked).stream()
                    .filter(way -> way.took() > LATE.toMillis())
                    .mapToLong(way -> Math.max(0, way.came() - since()))
                    .max()
                    .orElse(0);
        }
    }

    /** Until every door has answered and none failed to for a while, and the events of the outage have come. */
    private void awaitCalm(History history) throws InterruptedException, SQLException {
        if (arrived < 0) {
            awaitEvents();
        }
        long end = mended + fault.recovery().plus(CALM).toMillis();
        while (now() < end && !calm(history.operations())) {
            Thread.sleep(PAUSE);
        }
    }

    private void awaitOperations(Load load, History history) throws InterruptedException {
        while (load.failures().isEmpty()
                && history.operations().stream().filter(Operation::acknowledged).count() < operations) {
            Thread.sleep(CALM);
        }
    }

    private boolean calm(List<Operation> operations) {
        return now() > mended + CALM.toMillis()
                && Recovery.answers(operations, Doors.of(site).names(), mending) >= 0
                && operations.stream()
                        .noneMatch(
                                operation -> Recovery.failed(operation) && operation.end() > now() - CALM.toMillis());
    }

    /** By every way in; while a replica is gone, by those that do not lead to it. */
    private long answers(List<Operation> operations) {
        Set<String> doors = Doors.of(site).names();
        if (gone.isEmpty()) {
            return Recovery.answers(operations, doors, mending);
        }
        String closed = gone.get();
        return Recovery.answers(
                operations.stream()
                        .filter(operation ->
                                operation.start() < mending && !operation.door().equals(closed))
                        .toList(),
                doors.stream().filter(door -> !door.equals(closed)).collect(toSet()),
                landed);
    }

    private Result result(String proof, String at, List<Operation> operations, List<Finding> findings)
            throws SQLException {
        long answers = answers(operations);
        inTime("requests", answers, findings);
        inTime("events", arrived, findings);
        long slowest = databases.ways(landed, mending).stream()
                .mapToLong(Databases.Way::took)
                .max()
                .orElse(0);
        if (slowest > fault.delay().toMillis()) {
            findings.add(new Finding(Rule.DELAY, "an event took %d ms".formatted(slowest)));
        }
        var acknowledged = new Acknowledged(
                acknowledged(operations, 0, striking),
                acknowledged(operations, striking, mended),
                acknowledged(operations, mended, Long.MAX_VALUE));
        underLoad(acknowledged, operations, findings);
        State state = proof.isEmpty() ? State.NOT_LANDED : findings.isEmpty() ? State.HELD : State.BROKEN;
        return new Result(
                fault.id(),
                state,
                proof,
                seed,
                at,
                Result.machine(),
                acknowledged,
                operations.stream().filter(Recovery::failed).count(),
                Recovery.silence(operations),
                answers,
                arrived,
                findings.stream().limit(KEPT_FINDINGS).toList());
    }

    /** A fault that nothing was asked of tells nothing. */
    private void underLoad(Acknowledged acknowledged, List<Operation> operations, List<Finding> findings) {
        if (acknowledged.before() == 0 || acknowledged.after() == 0) {
            findings.add(new Finding(
                    Rule.LOAD,
                    "%d operations were acknowledged before it and %d after"
                            .formatted(acknowledged.before(), acknowledged.after())));
        }
        switch (fault.meanwhile()) {
            case GO_ON -> {
                if (acknowledged.during() == 0) {
                    findings.add(new Finding(Rule.LOAD, "nothing was acknowledged while it lasted"));
                }
            }
            case MAY_STOP -> {}
            case ARE_REFUSED ->
                operations.stream()
                        .filter(operation ->
                                operation.acknowledged() && operation.start() > landed && operation.end() < mending)
                        .forEach(operation -> findings.add(new Finding(
                                Rule.OPEN, operation.step() + " of trip " + operation.trip() + " was let through")));
        }
    }

    private static long acknowledged(List<Operation> operations, long from, long until) {
        return operations.stream()
                .filter(Operation::acknowledged)
                .filter(operation -> operation.end() >= from && operation.end() < until)
                .count();
    }

    private void inTime(String what, long took, List<Finding> findings) {
        if (took < 0 || took > fault.recovery().toMillis()) {
            String when = took < 0 ? "never" : "after " + Duration.ofMillis(took);
            findings.add(new Finding(
                    Rule.RECOVERY, "%s were well %s, allowed are %s".formatted(what, when, fault.recovery())));
        }
    }

    private static long now() {
        return InstantSource.system().millis();
    }
}
