package org.sojourn.advisory.advisory.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.AdvisoryEvent;

/** Version 1 of `edition.superseded`, `edition.withdrawn` and `edition.expired`; only a withdrawal has a reason. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionEnded(
        UUID advisoryId, int number, Instant at, @Nullable String reason) {

    static EditionEnded of(AdvisoryEvent event) {
        return new EditionEnded(event.advisoryId(), event.number(), event.at(), null);
    }

    static EditionEnded of(AdvisoryEvent.Withdrawn event) {
        return new EditionEnded(event.advisoryId(), event.number(), event.at(), event.reason());
    }
}
