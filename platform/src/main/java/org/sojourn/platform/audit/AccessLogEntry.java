package org.sojourn.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a person's file, as he may see it: the reader by his roles, and by name only where the unit tells names; `cursor`
 * goes on behind it, for who merges several logs.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessLogEntry(
        Instant at,
        String service,
        @Nullable String objectType,
        List<String> roles,
        @Nullable String reader,
        @Nullable String purpose,
        String cursor) {}
