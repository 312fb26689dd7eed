package org.sojourn.platform.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** A service is unready until it has rehearsed what requests take: the first of them on a JVM that has just begun would take longer than anybody waits. */
@Readiness
@ApplicationScoped
class RehearsalHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(RehearsalHealth.class);

    private final Rehearsal rehearsal;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean done;

    RehearsalHealth(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public HealthCheckResponse call() {
        if (!done && begun.compareAndSet(false, true)) {
            Thread.ofVirtual().start(this::rehearse);
        }
        return HealthCheckResponse.named("rehearsal").status(done).build();
    }

    /** Without its database a service stays unready, and tries again. */
    private void rehearse() {
        try {
            rehearsal.run();
            done = true;
        } catch (RuntimeException unprepared) {
            LOG.warnf("Not ready yet: %s", unprepared.getMessage());
        } finally {
            begun.set(done);
        }
    }
}
