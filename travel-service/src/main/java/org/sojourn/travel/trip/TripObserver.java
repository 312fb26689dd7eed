package org.sojourn.travel.trip;

import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;

/** Told of every change of a trip and its facts, in its transaction, before anybody asks what blocks it; each feature that follows trips has one. */
public interface TripObserver {

    void changed(AccessDecision by, Trip trip, List<TripEvent> facts, Instant at);
}
