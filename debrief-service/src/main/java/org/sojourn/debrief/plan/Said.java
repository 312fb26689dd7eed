package org.sojourn.debrief.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the traveller said of a line, and when. */
public record Said(Confirmation confirmation, @Nullable Entry actual, Instant at) {}
