package org.sojourn.debrief.tripfeed;

import java.util.UUID;

/** A trip of a traveller. */
public record TripKey(UUID traveller, UUID trip) {}
