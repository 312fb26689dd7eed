package org.sojourn.debrief.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a record says; its fingerprint is taken over exactly this. */
public record RecordText(
        UUID interview, int number, Instant startedAt, Instant endedAt, List<String> present, String statement) {}
