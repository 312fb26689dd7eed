package org.sojourn.travel.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** An incident as its reader may see it: the traveller that it exists and where it stands, who handles it the log too. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentView(
        UUID id,
        String reference,
        long version,
        UUID tripId,
        String tripReference,
        IncidentType type,
        @Nullable String country,
        IncidentState state,
        Instant raisedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable IncidentOutcome outcome,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Handling handling,
        List<AllowedAction> allowedActions) {

    /** What those see who handle it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Handling(
            UUID travellerId,
            String unitPath,
            Source source,
            boolean restricted,
            Instant acknowledgeBy,
            List<LogEntry> log) {

        public Handling {
            log = List.copyOf(log);
        }
    }
}
