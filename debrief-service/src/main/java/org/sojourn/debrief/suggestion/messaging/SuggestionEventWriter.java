package org.sojourn.debrief.suggestion.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.casefile.FindingType;
import org.sojourn.debrief.suggestion.SuggestedAdvisory;
import org.sojourn.debrief.suggestion.Suggestion;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;

/** Announces a suggestion under an id of its own: neither the person nor the case can be found from it. */
@ApplicationScoped
public class SuggestionEventWriter {

    private static final String TOPIC = "sojourn.debrief.finding";
    private static final String TYPE = "org.sojourn.debrief.finding.advisory-suggested.v1";

    private final Outbox outbox;

    SuggestionEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    public void append(SuggestedAdvisory suggested, String unitPath) {
        String id = suggested.id().toString();
        AdvisorySuggestedV1 data = AdvisorySuggestedV1.from(suggested, unitPath);
        outbox.append(new OutboxEvent(TOPIC, id, TYPE, id, 1, suggested.suggestedAt(), data));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdvisorySuggestedV1(
            UUID suggestionId,
            FindingType findingType,
            String country,
            @Nullable String area,
            @Nullable String subdivision,
            List<String> indicators,
            @Nullable Integer level,
            String summary,
            String unitPath,
            Instant suggestedAt) {

        static AdvisorySuggestedV1 from(SuggestedAdvisory suggested, String unitPath) {
            Suggestion released = suggested.suggestion();
            return new AdvisorySuggestedV1(
                    suggested.id(),
                    suggested.findingType(),
                    released.country(),
                    released.area(),
                    released.subdivision(),
                    released.indicators(),
                    released.level(),
                    released.summary(),
                    unitPath,
                    suggested.suggestedAt());
        }
    }
}
