package org.sojourn.debrief.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseState;

/** One stay of a case in a stage, as its readers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockLine(
        CaseState stage,
        int businessDays,
        Instant startedAt,
        Instant targetAt,
        @Nullable Instant endedAt,
        @Nullable Instant pausedSince,
        @Nullable Instant breachedAt,
        List<PauseLine> pauses) {

    /** A pause; who held the clock and what he wrote about it is shown to those who see the case's content. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PauseLine(
            PauseCode code,
            Instant pausedAt,
            @Nullable Instant resumedAt,
            @Nullable UUID pausedBy,
            @Nullable String text) {}
}
