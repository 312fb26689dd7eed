package org.sojourn.advisory.advisory.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.AreaLevel;
import org.sojourn.advisory.advisory.BodyPart;
import org.sojourn.advisory.advisory.Classification;
import org.sojourn.advisory.advisory.Edition;
import org.sojourn.advisory.advisory.EditionContent;
import org.sojourn.advisory.advisory.EditionStatus;
import org.sojourn.advisory.advisory.Evidence;
import org.sojourn.advisory.advisory.Origin;
import org.sojourn.advisory.advisory.PublishedArea;
import org.sojourn.platform.roster.Audience;
import org.sojourn.platform.web.AllowedAction;

/** An edition with its text, and once it is published the hash that proves what was read; who worked on it stands there only for those who write or publish for its unit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionResponse(
        UUID advisoryId,
        String reference,
        int number,
        String unitPath,
        EditionStatus status,
        String title,
        Classification classification,
        List<AreaLevel> areas,
        @Nullable List<PublishedArea> publishedAreas,
        Audience audience,
        List<BodyPart> body,
        boolean major,
        @Nullable String changeNote,
        @Nullable Instant effectiveFrom,
        @Nullable Instant expiresAt,
        @Nullable LocalDate reviewBy,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable String evidence,
        @Nullable Work work,
        long version,
        List<AllowedAction> allowedActions) {

    static EditionResponse of(Edition edition, boolean withWork, List<AllowedAction> allowedActions) {
        EditionContent content = edition.content();
        return new EditionResponse(
                edition.advisoryId(),
                edition.reference(),
                edition.number(),
                edition.unitPath(),
                edition.status(),
                content.title(),
                content.classification(),
                content.areas(),
                edition.publishedAreas(),
                content.audience(),
                content.body(),
                content.major(),
                content.changeNote(),
                content.effectiveFrom(),
                content.expiresAt(),
                content.reviewBy(),
                edition.publishedAt(),
                edition.endedAt(),
                edition.endReason(),
                edition.publishedAt() == null ? null : Evidence.of(edition),
                withWork ? Work.of(edition) : null,
                edition.version(),
                allowedActions);
    }

    /** Who worked on the edition, and where it came from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Work(
            Origin origin,
            @Nullable UUID suggestionId,
            List<UUID> authors,
            @Nullable UUID submittedBy,
            @Nullable String returnReason,
            @Nullable UUID approvedBy,
            Instant changedAt) {

        static Work of(Edition edition) {
            return new Work(
                    edition.origin(),
                    edition.suggestionId(),
                    edition.authors(),
                    edition.submittedBy(),
                    edition.returnReason(),
                    edition.approvedBy(),
                    edition.changedAt());
        }
    }
}
