package org.sojourn.debrief.interview;

import java.time.Instant;
import java.util.List;

/** What a debriefer writes down of an interview: when it was, who was there, and what was said. */
public record Account(Instant startedAt, Instant endedAt, List<String> present, String statement) {}
