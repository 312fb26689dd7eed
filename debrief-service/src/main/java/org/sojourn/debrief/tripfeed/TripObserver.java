package org.sojourn.debrief.tripfeed;

import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;

/** Follows what is told of trips, in the transaction that keeps it and under the lock of the trip. */
public interface TripObserver {

    void told(AccessDecision system, UUID traveller, UUID trip);
}
