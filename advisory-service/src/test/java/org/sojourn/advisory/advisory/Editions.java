package org.sojourn.advisory.advisory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.roster.Audience;

/** Advisories and texts to test with; the destinations are uninhabited. */
final class Editions {

    static final UUID EDITOR = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID PUBLISHER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000003");
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final AreaExpansion NO_GROUPS = new AreaExpansion(Map.of());
    static final Audience RESEARCHERS =
            new Audience(List.of(new Audience.Clause("/authority", "ai-researchers", null)));

    private Editions() {}

    static EditionContent text(AreaLevel... areas) {
        return new EditionContent(
                "Do not travel to Bouvet Island",
                Classification.AMBER,
                List.of(areas),
                RESEARCHERS,
                List.of(new BodyPart("Summary", "Do not go.")),
                true,
                null,
                null,
                null,
                null);
    }

    static EditionContent text() {
        return text(area("BV", 4));
    }

    static EditionContent minor(EditionContent content) {
        return new EditionContent(
                content.title(),
                content.classification(),
                content.areas(),
                content.audience(),
                List.of(new BodyPart("Summary", "Do not go. Spelling corrected.")),
                false,
                null,
                content.effectiveFrom(),
                content.expiresAt(),
                content.reviewBy());
    }

    static EditionContent noted(EditionContent content, String changeNote) {
        return new EditionContent(
                content.title(),
                content.classification(),
                content.areas(),
                content.audience(),
                content.body(),
                true,
                changeNote,
                content.effectiveFrom(),
                content.expiresAt(),
                content.reviewBy());
    }

    static EditionContent valid(
            EditionContent content,
            @Nullable Instant effectiveFrom,
            @Nullable Instant expiresAt,
            @Nullable LocalDate reviewBy) {
        return new EditionContent(
                content.title(),
                content.classification(),
                content.areas(),
                content.audience(),
                content.body(),
                content.major(),
                content.changeNote(),
                effectiveFrom,
                expiresAt,
                reviewBy);
    }

    static AreaLevel area(String country, int level, ReasonIndicator... indicators) {
        return new AreaLevel(country, null, null, null, level, List.of(indicators));
    }

    static AreaLevel group(UUID group, int level) {
        return new AreaLevel(null, group, null, null, level, List.of());
    }

    static Advisory draft(EditionContent content) {
        return Advisory.draft(
                UUID.fromString("0198c0de-0000-7000-8000-000000000000"),
                "AD-7K3F-9QXM",
                "/authority",
                content,
                EDITOR,
                NOW);
    }

    static Advisory inReview(EditionContent content) {
        Advisory advisory = draft(content);
        advisory.submit(1, EDITOR, TODAY, NOW);
        return advisory;
    }

    static Advisory inForce(EditionContent content) {
        Advisory advisory = inReview(content);
        advisory.publish(1, PUBLISHER, NO_GROUPS, TODAY, NOW);
        return advisory;
    }
}
