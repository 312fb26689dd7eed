package org.sojourn.acceptance.faults;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How many requests a second all workers together may send; counts them. */
final class Pace {

    private static final double SECOND = 1e9;

    private final long interval;
    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final AtomicLong sent = new AtomicLong();

    private Pace(long interval) {
        this.interval = interval;
    }

    static Pace free() {
        return new Pace(0);
    }

    static Pace of(double perSecond) {
        return new Pace((long) (SECOND / perSecond));
    }

    /** Waits for its turn. */
    void next() {
        sent.incrementAndGet();
        if (interval > 0) {
            long turn = next.getAndUpdate(last -> Math.max(last, System.nanoTime()) + interval);
            LockSupport.parkNanos(turn - System.nanoTime());
        }
    }

    long sent() {
        return sent.get();
    }
}
