package org.sojourn.gateway.limits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** The bodies that are held so that their requests can be sent twice: so many bytes of this replica, and not more. */
@Singleton
public class HeldBodies {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    @Inject
    HeldBodies(LimitsConfig limits) {
        this(limits.held().asLongValue());
    }

    HeldBodies(long most) {
        this.most = most;
    }

    /** Sets room aside; false where there is none. */
    public boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    public void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
