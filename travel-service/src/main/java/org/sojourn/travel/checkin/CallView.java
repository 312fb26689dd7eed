package org.sojourn.travel.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call to the emergency contact: who made it, when, and what it brought. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallView(CallOutcome outcome, @Nullable String note, UUID calledBy, Instant calledAt) {}
