package org.sojourn.advisory.advisory.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.AreaLevel;
import org.sojourn.advisory.advisory.BodyPart;
import org.sojourn.advisory.advisory.Classification;
import org.sojourn.advisory.advisory.EditionContent;
import org.sojourn.advisory.advisory.ReasonIndicator;
import org.sojourn.platform.roster.Audience;

/** The text of an edition as a whole; `major` is true if left out. */
record EditionRequest(
        @NotBlank @Size(max = 200) String title,
        @NotNull Classification classification,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Area> areas,
        @NotNull @Valid Audience audience,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Part> body,
        @Nullable Boolean major,
        @Nullable @Size(min = 1, max = 1000) String changeNote,
        @Nullable Instant effectiveFrom,
        @Nullable Instant expiresAt,
        @Nullable LocalDate reviewBy) {

    EditionContent content() {
        return new EditionContent(
                title,
                classification,
                areas.stream().map(Area::toDomain).toList(),
                audience,
                body.stream()
                        .map(part -> new BodyPart(part.name(), part.text()))
                        .toList(),
                major == null || major,
                changeNote,
                effectiveFrom,
                expiresAt,
                reviewBy);
    }

    /** A country or a group of countries, possibly a part of the country by name and ISO 3166-2 code. */
    record Area(
            @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
            @Nullable UUID group,
            @Nullable @Size(min = 1, max = 100) String area,

            @Nullable @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}")
            String subdivision,

            @NotNull @Min(1) @Max(4) Integer level,
            @Nullable @Size(max = 14) List<@NotNull ReasonIndicator> indicators) {

        AreaLevel toDomain() {
            return new AreaLevel(country, group, area, subdivision, level, indicators == null ? List.of() : indicators);
        }
    }

    /** One named part of the text, in Markdown. */
    record Part(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 20_000) String text) {}
}
