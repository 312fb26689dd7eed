package org.sojourn.advisory.advisory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.roster.Audience;

/** What an editor writes; it changes only as a whole, and only while the edition is a draft. */
@Embeddable
public record EditionContent(
        @Column(name = "title") String title,

        @Column(name = "classification") @Enumerated(EnumType.STRING)
        Classification classification,

        @Column(name = "areas") @JdbcTypeCode(SqlTypes.JSON) List<AreaLevel> areas,

        @Column(name = "audience") @JdbcTypeCode(SqlTypes.JSON)
        Audience audience,

        @Column(name = "body") @JdbcTypeCode(SqlTypes.JSON) List<BodyPart> body,
        @Column(name = "major") boolean major,
        @Column(name = "change_note") @Nullable String changeNote,
        @Column(name = "effective_from") @Nullable Instant effectiveFrom,
        @Column(name = "expires_at") @Nullable Instant expiresAt,
        @Column(name = "review_by") @Nullable LocalDate reviewBy) {

    /** Instants are kept as the database keeps them, so that a text has one hash. */
    public EditionContent {
        effectiveFrom = effectiveFrom == null ? null : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    int highestLevel() {
        return areas.stream().mapToInt(AreaLevel::level).max().orElseThrow();
    }

    Set<UUID> groups() {
        return areas.stream()
                .map(AreaLevel::group)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
    }

    /** Whether both bind the same people about the same places for the same reasons; only this may a minor edition keep. */
    boolean sameSubstance(EditionContent other) {
        return new HashSet<>(areas).equals(new HashSet<>(other.areas))
                && new HashSet<>(audience.anyOf()).equals(new HashSet<>(other.audience.anyOf()))
                && classification == other.classification;
    }

    EditionContent addressedTo(Audience newAudience) {
        return new EditionContent(
                title, classification, areas, newAudience, body, major, changeNote, effectiveFrom, expiresAt, reviewBy);
    }

    /** The text of the next edition, without what belongs to this one alone. */
    EditionContent carriedOver(Instant at) {
        Instant expiry = expiresAt != null && expiresAt.isAfter(at) ? expiresAt : null;
        return new EditionContent(title, classification, areas, audience, body, true, null, null, expiry, null);
    }

    EditionContent inForceFrom(Instant at, LocalDate publishedOn) {
        return new EditionContent(
                title,
                classification,
                areas,
                audience,
                body,
                major,
                changeNote,
                effectiveFrom != null ? effectiveFrom : at,
                expiresAt,
                reviewBy != null ? reviewBy : ReviewPeriod.after(highestLevel(), publishedOn));
    }
}
