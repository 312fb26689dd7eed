package org.sojourn.advisory.acknowledgement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.EditionId;
import org.sojourn.platform.roster.Audience;

/** What a major edition asks of its audience; it stands while minor editions follow, and ends with what ends them. */
@Entity
@Table(name = "acknowledgement_duty")
@IdClass(EditionId.class)
class Duty {

    @Id
    @Column(name = "advisory_id")
    private UUID advisoryId;

    @Id
    private int number;

    @Column(updatable = false)
    private UUID id;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Audience audience;

    @Column(updatable = false)
    private Instant since;

    @Column(name = "asked_up_to")
    private @Nullable UUID askedUpTo;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable VoidReason endReason;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    protected Duty() {}

    Duty(UUID id, EditionId edition, String reference, String issuer, Audience audience, Instant since) {
        this.id = id;
        this.advisoryId = edition.advisoryId();
        this.number = edition.number();
        this.reference = reference;
        this.issuer = issuer;
        this.audience = audience;
        this.since = since;
    }

    void end(VoidReason reason, Instant at) {
        endReason = reason;
        endedAt = at;
    }

    void askedUpTo(UUID person) {
        askedUpTo = person;
    }

    void asked(Instant at) {
        askedAt = at;
    }

    void settled(Instant at) {
        settledAt = at;
    }

    /** When the term of somebody begins who is asked now: with the edition, or, once everybody was asked, today. */
    Instant sinceFor(Instant now) {
        return askedAt == null ? since : now;
    }

    EditionId edition() {
        return new EditionId(advisoryId, number);
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    String issuer() {
        return issuer;
    }

    Instant since() {
        return since;
    }

    @Nullable
    UUID askedUpTo() {
        return askedUpTo;
    }

    @Nullable
    VoidReason endReason() {
        return endReason;
    }
}
