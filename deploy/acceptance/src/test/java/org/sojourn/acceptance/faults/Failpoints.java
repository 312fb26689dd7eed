package org.sojourn.acceptance.faults;

import java.time.Duration;
import java.util.List;
import org.sojourn.acceptance.site.Agent;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** A process that ends by itself, without a word, at one exact point of its work. */
final class Failpoints {

    private static final Duration TO_GET_THERE = Duration.ofSeconds(5);

    private Failpoints() {}

    /** What was declared is committed, and nobody was told. */
    static Injection beforeTheAnswer() {
        return at(Part.TRAVEL, "org.sojourn.platform.web.Idempotency_Subclass", "once", "true");
    }

    /** Events have been sent, and that is not stored. */
    static Injection afterSending() {
        return at(Part.TRAVEL, "org.sojourn.platform.outbox.KafkaSender", "send", "!$1.isEmpty()");
    }

    /** An event is applied, and Kafka does not know. */
    static Injection afterApplying() {
        return at(Part.DEBRIEF, "org.sojourn.platform.inbox.Deliveries", "applyOrSetAside", "true");
    }

    /** In the first replica that comes there; work that one replica does alone may be done by the other. */
    private static Injection at(Part service, String type, String method, String condition) {
        String rule = """
                RULE ends here
                CLASS %s
                METHOD %s
                AT EXIT
                IF %s
                DO killJVM()
                ENDRULE
                """.formatted(type, method, condition);
        return Injection.of(
                site -> killedOneOf(site, service, rule, method),
                site -> site.stack().replicas(service).forEach(site.stack()::start));
    }

    private static String killedOneOf(Site site, Part service, String rule, String method) throws InterruptedException {
        List<Part> replicas = site.stack().replicas(service);
        for (Part replica : replicas) {
            long pid = site.process(replica);
            Agent agent = Agent.in(pid);
            agent.put(rule);
            if (gone(pid)) {
                return replica.name() + ", process " + pid + ", ended at the exit of " + method;
            }
            agent.take(rule);
        }
        return "";
    }

    private static boolean gone(long pid) throws InterruptedException {
        long end = System.nanoTime() + TO_GET_THERE.toNanos();
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        return true;
    }
}
