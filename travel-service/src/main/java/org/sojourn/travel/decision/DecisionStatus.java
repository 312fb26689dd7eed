package org.sojourn.travel.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.trip.Authorisation;

/** How far deciding a trip is: how many must approve, who has said what, when it is due, and the notice once it is decided. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionStatus(
        UUID tripId,
        String reference,
        Authorisation authorisation,
        int approversNeeded,
        List<VoteView> votes,
        int recusals,
        @Nullable Instant dueAt,
        boolean paused,
        @Nullable Instant escalatedAt,
        @Nullable DecisionNotice notice) {}
