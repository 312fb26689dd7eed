package org.sojourn.platform.outbox;

import java.util.List;

/** A real sender that dies a few times over, before or after what it was to send. */
final class DyingSender implements Sender {

    private static final ThreadLocal<Integer> DEATHS = ThreadLocal.withInitial(() -> 0);

    private final Sender real;
    private final int deaths;
    private final boolean afterwards;

    DyingSender(Sender real, int deaths, boolean afterwards) {
        this.real = real;
        this.deaths = deaths;
        this.afterwards = afterwards;
    }

    @Override
    public void send(List<OutboxRow> rows) throws Exception {
        boolean dying = !rows.isEmpty() && DEATHS.get() < deaths;
        if (dying && !afterwards) {
            die();
        }
        real.send(rows);
        if (dying) {
            die();
        }
    }

    private static void die() {
        DEATHS.set(DEATHS.get() + 1);
        throw new IllegalStateException("killed by the test");
    }

    @Override
    public void close() {
        real.close();
    }
}
