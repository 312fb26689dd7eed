package org.sojourn.travel.trip;

import org.jspecify.annotations.Nullable;

/** One thing that keeps an authorised trip from being ready: what it is, in a sentence, and where to settle it. */
public record Blocker(String kind, String detail, @Nullable String link) {}
