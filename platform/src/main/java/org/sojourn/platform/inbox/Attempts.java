package org.sojourn.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.fault.Faults;

/** Repeats work, each time in a transaction of its own: for ever while the fault passes by itself. */
@ApplicationScoped
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private final UserTransaction transaction;
    private volatile boolean stopping;

    Attempts(UserTransaction transaction) {
        this.transaction = transaction;
    }

    /** What a service does while its parts are taken away says nothing about the work; it comes again. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Null when the work was done; else the fault of the last of `most` attempts whose faults did not pass by themselves. */
    @Nullable
    Exception untilDone(Work work, int most) {
        int failed = 0;
        for (int round = 0; ; round++) {
            try {
                once(work);
                return null;
            } catch (UnreadableMessage fault) {
                return fault;
            } catch (Exception fault) {
                LOG.debugf(fault, "attempt %d failed", round + 1);
                if (stopping) {
                    throw new IllegalStateException("stopped before the work was done", fault);
                }
                if (!Faults.pass(fault) && ++failed >= most) {
                    return fault;
                }
            }
            pause(round);
        }
    }

    /** Does the work if nothing goes wrong with it, and undoes it else. */
    void once(Work work) throws Exception {
        transaction.begin();
        try {
            work.run();
        } catch (Exception | Error fault) {
            rollBack(fault);
            throw fault;
        }
        transaction.commit();
    }

    private void rollBack(Throwable fault) {
        try {
            transaction.rollback();
        } catch (Exception also) {
            fault.addSuppressed(also);
        }
    }

    private static void pause(int round) {
        long millis = Math.min(FIRST_PAUSE.toMillis() << Math.min(round, 10), LONGEST_PAUSE.toMillis());
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the work was done", stopped);
        }
    }
}
