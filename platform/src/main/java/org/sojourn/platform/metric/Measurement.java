package org.sojourn.platform.metric;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A figure that somebody else must be asked for, such as the database: whoever reads it waits a moment, and else it is unknown. */
public final class Measurement {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Callable<Double> source;
    private @Nullable FutureTask<Double> underWay;

    public Measurement(Callable<Double> source) {
        this.source = source;
    }

    /** NaN where it cannot be told now; metrics are wanted most when what they are about is away. */
    public double value() {
        try {
            return current().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            return Double.NaN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    /** One at a time, so that nothing heaps up behind a source that does not answer. */
    private synchronized Future<Double> current() {
        FutureTask<Double> running = underWay;
        if (running == null || running.isDone()) {
            running = new FutureTask<>(source);
            underWay = running;
            Thread.startVirtualThread(running);
        }
        return running;
    }
}
