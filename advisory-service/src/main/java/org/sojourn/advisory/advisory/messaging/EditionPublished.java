package org.sojourn.advisory.advisory.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.AdvisoryEvent;
import org.sojourn.advisory.advisory.Classification;
import org.sojourn.advisory.advisory.EditionContent;
import org.sojourn.advisory.advisory.PublishedArea;
import org.sojourn.advisory.advisory.ReasonIndicator;
import org.sojourn.platform.roster.Audience;

/** Version 1 of `edition.published`: what others need to apply the edition, without its text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionPublished(
        UUID advisoryId,
        String advisoryReference,
        int number,
        String title,
        Classification classification,
        boolean major,
        @Nullable String changeNote,
        Instant effectiveFrom,
        @Nullable Instant expiresAt,
        LocalDate reviewBy,
        List<Area> areas,
        Audience audience) {

    static EditionPublished of(AdvisoryEvent.Published event) {
        EditionContent content = event.content();
        return new EditionPublished(
                event.advisoryId(),
                event.reference(),
                event.number(),
                content.title(),
                content.classification(),
                content.major(),
                content.changeNote(),
                Objects.requireNonNull(content.effectiveFrom()),
                content.expiresAt(),
                Objects.requireNonNull(content.reviewBy()),
                event.areas().stream().map(Area::of).toList(),
                content.audience());
    }

    /** The level of a country, or of a part of it; `group` names the group that brought the country in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Area(
            String country,
            @Nullable String area,
            @Nullable String subdivision,
            int level,
            List<ReasonIndicator> indicators,
            @Nullable String group) {

        static Area of(PublishedArea area) {
            return new Area(
                    area.country(), area.area(), area.subdivision(), area.level(), area.indicators(), area.group());
        }
    }
}
