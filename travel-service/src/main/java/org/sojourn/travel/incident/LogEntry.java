package org.sojourn.travel.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of an incident's log: what was done, in whose words, and when; nobody where a timer did it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogEntry(
        String action, @Nullable String text, @Nullable UUID by, Instant at) {}
