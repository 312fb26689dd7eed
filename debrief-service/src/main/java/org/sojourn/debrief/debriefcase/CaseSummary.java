package org.sojourn.debrief.debriefcase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in a list: what identifies it, where and when, and no person; the trip is named to its traveller only. */
public record CaseSummary(
        UUID id,
        String reference,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID tripId,
        List<String> countries,
        LocalDate returnedOn,
        CaseState state,
        Instant dueAt,
        boolean overdue) {

    static CaseSummary own(DebriefCase listed, Instant now) {
        return of(listed, listed.trip().id(), now);
    }

    static CaseSummary ofOthers(DebriefCase listed, Instant now) {
        return of(listed, null, now);
    }

    private static CaseSummary of(DebriefCase listed, @Nullable UUID tripId, Instant now) {
        return new CaseSummary(
                listed.id(),
                listed.reference(),
                tripId,
                listed.trip().countries(),
                listed.trip().returnedOn(),
                listed.state(),
                listed.term().dueAt(),
                listed.isOverdue(now));
    }
}
