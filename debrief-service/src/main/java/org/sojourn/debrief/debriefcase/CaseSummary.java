package org.sojourn.debrief.debriefcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A case in a list: what identifies it, where and when, and no person. */
public record CaseSummary(
        UUID id,
        String reference,
        List<String> countries,
        LocalDate returnedOn,
        CaseState state,
        Instant dueAt,
        boolean overdue) {

    static CaseSummary of(DebriefCase listed, Instant now) {
        return new CaseSummary(
                listed.id(),
                listed.reference(),
                listed.trip().countries(),
                listed.trip().returnedOn(),
                listed.state(),
                listed.term().dueAt(),
                listed.isOverdue(now));
    }
}
