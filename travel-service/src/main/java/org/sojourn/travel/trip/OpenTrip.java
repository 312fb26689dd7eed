package org.sojourn.travel.trip;

import java.time.Instant;
import org.sojourn.platform.access.AccessDecision;

/** A trip in the hands of somebody who may change it, at one moment. */
public record OpenTrip(AccessDecision by, Action action, Trip trip, Instant at) {}
