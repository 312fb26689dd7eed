package org.sojourn.advisory.advisory.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.AreaLevel;
import org.sojourn.advisory.advisory.Classification;
import org.sojourn.advisory.advisory.Edition;
import org.sojourn.advisory.advisory.EditionContent;
import org.sojourn.advisory.advisory.EditionStatus;
import org.sojourn.advisory.advisory.PublishedArea;

/** An edition in a list: everything but its text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionSummary(
        UUID advisoryId,
        String reference,
        int number,
        String unitPath,
        EditionStatus status,
        String title,
        Classification classification,
        List<AreaLevel> areas,
        @Nullable List<PublishedArea> publishedAreas,
        boolean major,
        @Nullable Instant publishedAt,
        @Nullable Instant effectiveFrom,
        @Nullable Instant expiresAt,
        @Nullable LocalDate reviewBy) {

    static EditionSummary of(Edition edition) {
        EditionContent content = edition.content();
        return new EditionSummary(
                edition.advisoryId(),
                edition.reference(),
                edition.number(),
                edition.unitPath(),
                edition.status(),
                content.title(),
                content.classification(),
                content.areas(),
                edition.publishedAreas(),
                content.major(),
                edition.publishedAt(),
                content.effectiveFrom(),
                content.expiresAt(),
                content.reviewBy());
    }
}
