package org.sojourn.debrief.tripfeed;

import java.util.List;
import org.sojourn.platform.access.AccessDecision;

/** Follows what is told of trips, in the transaction that keeps it and under the locks of the trips. */
public interface TripObserver {

    void told(AccessDecision system, List<TripKey> trips);
}
