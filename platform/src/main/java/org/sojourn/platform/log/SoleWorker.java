package org.sojourn.platform.log;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** A background thread that works while it holds a lock of the database, so that one replica works and another takes over. */
public final class SoleWorker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SoleWorker.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(10);

    /** What to do whenever the lock was taken, over the connection that holds it. */
    @FunctionalInterface
    public interface Task {
        Tenure begin(Connection connection) throws Exception;
    }

    /** The work between taking the lock and losing it; a fault ends it, and the next begins from what is stored. */
    public interface Tenure extends AutoCloseable {

        /** Does what there is to do; true if there is more. */
        boolean work() throws Exception;

        @Override
        default void close() {}
    }

    private final String name;
    private final DataSource database;
    private final Wake wake;
    private final Task task;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    public SoleWorker(String name, DataSource database, Wake wake, Task task) {
        this.name = name;
        this.database = database;
        this.wake = wake;
        this.task = task;
        this.thread = Thread.ofPlatform().name("sojourn-" + name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        closing.countDown();
        wake.signal();
        try {
            if (thread.isAlive() && !thread.join(STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                attempt();
            } while (!closing.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try (Connection connection = database.getConnection();
                SessionLock lock = SessionLock.take(connection, name)) {
            if (lock != null) {
                LOG.debugf("%s works here", name);
                serve(connection);
            }
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception fault) {
            LOG.warnf(fault, "%s begins again", name);
        }
    }

    private void serve(Connection connection) throws Exception {
        try (Tenure tenure = task.begin(connection)) {
            while (closing.getCount() > 0) {
                if (!tenure.work()) {
                    wake.await(POLL);
                }
            }
        }
    }
}
