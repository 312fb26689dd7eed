package org.sojourn.gateway.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.sojourn.gateway.routing.Upstream.Address;

/**
 * In which order the replicas of a service are tried: each request begins with the next one; those that could not be reached come last for a while. Behind a single address there may be several, so it is tried again.
 */
final class Rotation {

    private static final int TRIES_OF_ONE = 3;

    private final List<Address> replicas;
    private final Duration pause;
    private final LongSupplier nanoTime;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Address, Long> unreachedAt = new ConcurrentHashMap<>();

    Rotation(Upstream upstream, Duration pause, LongSupplier nanoTime) {
        this.replicas = upstream.replicas();
        this.pause = pause;
        this.nanoTime = nanoTime;
    }

    List<Address> next() {
        if (replicas.size() == 1) {
            return Collections.nCopies(TRIES_OF_ONE, replicas.getFirst());
        }
        List<Address> order = new ArrayList<>(replicas);
        Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), order.size()));
        order.sort((one, other) -> Boolean.compare(isPaused(one), isPaused(other)));
        return List.copyOf(order);
    }

    void reached(Address replica) {
        unreachedAt.remove(replica);
    }

    void unreached(Address replica) {
        unreachedAt.put(replica, nanoTime.getAsLong());
    }

    private boolean isPaused(Address replica) {
        Long since = unreachedAt.get(replica);
        return since != null && nanoTime.getAsLong() - since < pause.toNanos();
    }
}
