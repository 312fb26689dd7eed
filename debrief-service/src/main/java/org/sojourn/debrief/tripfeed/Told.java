package org.sojourn.debrief.tripfeed;

import io.opentelemetry.context.Context;
import java.time.Instant;
import org.sojourn.platform.inbox.Event;

/** What was told of a trip, by which type of event, when, and in which trace. */
record Told(TripFact fact, String type, Instant at, Context trace) {

    static Told by(Event event) {
        return new Told(event.data(TripFact.class), event.type(), event.time(), event.trace());
    }
}
