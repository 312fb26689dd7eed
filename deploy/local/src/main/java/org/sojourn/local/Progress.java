package org.sojourn.local;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Says each step as it happens, with the time since the start. */
public final class Progress {

    private final long start = System.nanoTime();
    private final Consumer<String> out;

    public Progress(Consumer<String> out) {
        this.out = out;
    }

    void step(String what) {
        out.accept(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), what));
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
