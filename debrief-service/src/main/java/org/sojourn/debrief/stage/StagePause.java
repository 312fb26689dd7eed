package org.sojourn.debrief.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.Traveller;

/** A time during which a clock was held, by whom and why. */
@Entity
@Table(name = "stage_pause")
@DynamicUpdate
class StagePause {

    @Id
    private UUID id;

    @Embedded
    @SuppressWarnings("UnusedVariable") // row-level security reads it
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Column
    private UUID visitId;

    @Enumerated(EnumType.STRING)
    private PauseCode code;

    @Column
    private byte[] content;

    @Column
    private UUID pausedBy;

    @Column
    private Instant pausedAt;

    private @Nullable Instant resumedAt;

    protected StagePause() {}

    static StagePause of(UUID id, StageVisit visit, PauseCode code, byte[] sealed, UUID by, Instant now) {
        StagePause pause = new StagePause();
        pause.id = id;
        pause.traveller = visit.traveller();
        pause.caseId = visit.caseId();
        pause.visitId = visit.id();
        pause.code = code;
        pause.content = sealed;
        pause.pausedBy = by;
        pause.pausedAt = now;
        return pause;
    }

    void resume(Instant now) {
        resumedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID visitId() {
        return visitId;
    }

    PauseCode code() {
        return code;
    }

    byte[] content() {
        return content;
    }

    UUID pausedBy() {
        return pausedBy;
    }

    Instant pausedAt() {
        return pausedAt;
    }

    @Nullable
    Instant resumedAt() {
        return resumedAt;
    }
}
