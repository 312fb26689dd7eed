package org.sojourn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several connections at once, each with a thread of its own. */
final class Connections {

    private Connections() {}

    /** What all of them answered; returns when the last has ended. */
    static <T> List<T> atOnce(List<Callable<List<T>>> connections) {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections.size())) {
            for (Future<List<T>> connection : threads.invokeAll(connections)) {
                answers.addAll(connection.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a connection broke off", fault.getCause());
        }
        return answers;
    }
}
