package org.sojourn.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.local.Part;

/** Every fault, with the time that the promises allow: P7 60 s, P8 30 s, P10 60 s, P12 60 minutes. */
final class FaultTable {

    private static final Duration P7 = Duration.ofSeconds(60);
    private static final Duration P8 = Duration.ofSeconds(30);
    private static final Duration P10 = Duration.ofSeconds(60);
    private static final Duration P12 = Duration.ofMinutes(60);
    private static final Duration NO_TIME = Duration.ZERO;
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final Duration PROMPT = Duration.ofSeconds(10);
    private static final List<Part> SERVICES = List.of(Part.ADVISORY, Part.TRAVEL, Part.DEBRIEF);

    private FaultTable() {}

    /** The full ones last as long as the worst that is promised for: Kafka 15 minutes, Keycloak 10, a freeze 60 s. */
    static List<Fault> all(boolean full) {
        Duration outage = OUTAGE;
        Duration kafka = full ? Duration.ofMinutes(15) : OUTAGE;
        Duration keycloak = full ? Duration.ofMinutes(10) : OUTAGE;
        Duration freeze = full ? OUTAGE : SHORT;
        var faults = new ArrayList<Fault>();
        for (String name : List.of(
                "travel-service",
                "travel-service-2",
                "debrief-service",
                "debrief-service-2",
                "advisory-service",
                "advisory-service-2")) {
            faults.add(Fault.passing(
                            "F1/" + name,
                            "kill -9 of " + name + ", gone for " + seconds(PROMPT),
                            Processes.killed(part(name)),
                            PROMPT,
                            P8)
                    .takenOverByAnother());
        }
        for (String name : List.of("gateway", "kafka", "keycloak", "mail")) {
            faults.add(Fault.passing("F1/" + name, "kill -9 of " + name, Processes.killed(part(name)), NO_TIME, P8));
        }
        faults.add(Fault.passing(
                        "F2/answer",
                        "travel-service ends after a commit, before its answer",
                        Failpoints.beforeTheAnswer(),
                        PROMPT,
                        P8)
                .takenOverByAnother());
        faults.add(Fault.passing(
                        "F2/sent",
                        "travel-service ends after sending events, before it stores that",
                        Failpoints.afterSending(),
                        PROMPT,
                        P8)
                .takenOverByAnother());
        faults.add(Fault.passing(
                        "F2/applied",
                        "debrief-service ends after an effect, before Kafka knows",
                        Failpoints.afterApplying(),
                        PROMPT,
                        P8)
                .takenOverByAnother());
        faults.add(Fault.stopping(
                "F3/crash", "kill -9 of every process of PostgreSQL", Processes.killed(Part.POSTGRES), NO_TIME, P8));
        faults.add(Fault.stopping(
                "F3/immediate", "immediate shutdown of PostgreSQL", Processes.quit(Part.POSTGRES), NO_TIME, P8));
        faults.add(Fault.stopping(
                "F3/outage",
                "PostgreSQL stopped for " + seconds(outage),
                Processes.stopped(Part.POSTGRES),
                outage,
                P10));
        faults.add(notRun("F4", "power loss, unsynced writes dropped", "needs LazyFS"));
        faults.add(Fault.passing(
                "F5/outage", "Kafka stopped for " + seconds(kafka), Processes.stopped(Part.KAFKA), kafka, P10));
        faults.add(Fault.passing(
                "F6/kafka",
                "nothing between Kafka and the others for " + seconds(SHORT),
                Packets.partition(Part.KAFKA),
                SHORT,
                P10));
        faults.add(Fault.passing(
                "F6/one-way", "no answers of Kafka for " + seconds(SHORT), Packets.oneWay(Part.KAFKA), SHORT, P10));
        faults.add(Fault.passing(
                "F6/keycloak",
                "nothing between Keycloak and the others for " + seconds(SHORT),
                Packets.partition(Part.KEYCLOAK),
                SHORT,
                P7));
        faults.add(Fault.stopping(
                "F7/loss",
                "every fifth packet of PostgreSQL lost for " + seconds(SHORT),
                Packets.lossy(Part.POSTGRES),
                SHORT,
                P10));
        faults.add(Fault.stopping(
                "F7/slow",
                "500 packets a second to and from PostgreSQL for " + seconds(SHORT),
                Packets.slow(Part.POSTGRES, 500),
                SHORT,
                P10));
        faults.add(Fault.stopping(
                "F7/reset",
                "every connection to PostgreSQL reset for " + seconds(PROMPT),
                Packets.reset(Part.POSTGRES),
                PROMPT,
                P10));
        faults.add(Fault.stopping(
                "F7/half-open",
                "connections to PostgreSQL that nothing goes through any more for " + seconds(SHORT),
                Packets.partition(Part.POSTGRES),
                SHORT,
                P10));
        faults.add(Fault.stopping(
                "F8/disk",
                "the disk of PostgreSQL takes 20 writes a second for " + seconds(SHORT),
                SlowDisk.of(20),
                SHORT,
                P10));
        faults.add(Fault.stopping(
                "F9/outbox",
                "the disk of the outbox of travel-service full for " + seconds(SHORT),
                Disks.full("travel"),
                SHORT,
                P10));
        faults.add(Fault.stopping(
                "F10/ahead",
                "the clock of travel-service 5 minutes ahead for " + seconds(SHORT),
                Clocks.stepped(Part.TRAVEL, Duration.ofMinutes(5)),
                SHORT,
                P10));
        faults.add(Fault.stopping(
                "F10/behind",
                "the clock of debrief-service 5 minutes behind for " + seconds(SHORT),
                Clocks.stepped(Part.DEBRIEF, Duration.ofMinutes(-5)),
                SHORT,
                P10));
        faults.add(Fault.passing(
                "F11/consumer",
                "debrief-service frozen for " + seconds(freeze) + ", then back",
                Processes.frozen(Part.DEBRIEF),
                freeze,
                P10));
        faults.add(Fault.passing(
                "F11/producer",
                "travel-service frozen for " + seconds(freeze) + ", then back",
                Processes.frozen(Part.TRAVEL),
                freeze,
                P10));
        faults.add(Fault.stopping(
                "F12/pool",
                "a table of travel-service locked for " + seconds(SHORT) + ", so that its pools run dry",
                Sessions.poolFilled("travel", "idempotency_key", 4),
                SHORT,
                P10));
        faults.add(Fault.passing(
                        "F12/transaction",
                        "a write transaction left open for " + seconds(outage) + " in each database",
                        Sessions.transactionsOpen(),
                        outage,
                        P10)
                .delayingNoEvent(PROMPT));
        faults.add(Fault.passing(
                "F13/repeated",
                "the newest facts of trips again, ten times each, the last one first",
                Topics.repeated(),
                NO_TIME,
                P10));
        faults.add(Fault.passing(
                "F13/outdated", "facts that trips have left behind, under new ids", Topics.outdated(), NO_TIME, P10));
        faults.add(Fault.passing(
                "F14/outage",
                "Keycloak stopped for " + seconds(keycloak),
                Processes.stopped(Part.KEYCLOAK),
                keycloak,
                P7));
        faults.add(Fault.stopping("F14/rotated", "Keycloak signs by another key", SigningKeys.rotated(), SHORT, P7));
        faults.add(Fault.stopping(
                "F14/replaced",
                "Keycloak signs by another key and has forgotten the one before",
                SigningKeys.replaced(),
                SHORT,
                P7));
        faults.add(Fault.passing(
                        "F15/poison",
                        "messages that cannot be read, in every partition",
                        Topics.poisoned(),
                        NO_TIME,
                        P10)
                .delayingNoEvent(Duration.ofSeconds(30)));
        faults.add(Fault.stopping(
                "F16/overload",
                "2,000 requests a second to one replica of travel-service for " + seconds(SHORT),
                Flood.of(2_000),
                SHORT,
                P10));
        faults.add(Fault.passing(
                "F17/rolling",
                "each replica of each service replaced in turn, by the same build",
                Processes.replaced(SERVICES),
                NO_TIME,
                P8));
        faults.add(Fault.closing(
                "F18/audit",
                "travel-service may not insert into the audit for " + seconds(SHORT),
                Sessions.auditUnwritable("travel"),
                SHORT,
                P7));
        faults.add(Fault.stopping(
                "F19/descriptors",
                "travel-service may open nothing more for " + seconds(SHORT),
                Descriptors.limited(Part.TRAVEL),
                SHORT,
                P10));
        faults.add(Fault.passing(
                        "F19/memory",
                        "travel-service-2 may take 1 MB more of memory, and is ended by the kernel",
                        Memory.limited(part("travel-service-2"), 1),
                        PROMPT,
                        P8)
                .takenOverByAnother());
        faults.add(Fault.passing(
                "F20/replica-and-kafka",
                "kill -9 of travel-service-2 and of Kafka",
                Injection.both(Processes.killed(part("travel-service-2")), Processes.killed(Part.KAFKA)),
                NO_TIME,
                P10));
        faults.add(Fault.stopping(
                "F20/postgres-and-consumer",
                "kill -9 of PostgreSQL and of debrief-service",
                Injection.both(Processes.killed(Part.POSTGRES), Processes.killed(Part.DEBRIEF)),
                NO_TIME,
                P10));
        faults.add(Fault.stopping(
                "F21/debrief-service",
                "debrief-service loses its database and is restored to the point of 2 minutes before",
                Restores.of(Part.DEBRIEF, Duration.ofMinutes(2)),
                NO_TIME,
                P12));
        return List.copyOf(faults);
    }

    static Fault named(String id) {
        return all(false).stream()
                .filter(fault -> fault.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Part part(String name) {
        return Part.named(name).orElseThrow();
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " s";
    }

    private static Fault notRun(String id, String what, String why) {
        return Fault.stopping(id, what, Injection.impossible(why), NO_TIME, NO_TIME);
    }
}
