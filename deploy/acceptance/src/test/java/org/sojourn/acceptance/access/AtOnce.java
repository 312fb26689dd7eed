package org.sojourn.acceptance.access;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same with each of many, several at once. */
final class AtOnce {

    private static final int LIMIT = 12;

    private AtOnce() {}

    static <T> void each(List<T> all, Consumer<T> step, Consumer<RuntimeException> failed) {
        Semaphore free = new Semaphore(LIMIT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T one : all) {
                threads.execute(() -> {
                    free.acquireUninterruptibly();
                    try {
                        step.accept(one);
                    } catch (RuntimeException fault) {
                        failed.accept(fault);
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }
}
