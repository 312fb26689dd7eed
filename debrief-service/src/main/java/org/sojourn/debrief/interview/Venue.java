package org.sojourn.debrief.interview;

import org.jspecify.annotations.Nullable;

/** Where an interview takes place: at a place, or over a secure channel. */
public record Venue(@Nullable String place, @Nullable String channel) {}
