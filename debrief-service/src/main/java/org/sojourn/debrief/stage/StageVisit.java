package org.sojourn.debrief.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseState;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.debriefcase.Traveller;
import org.sojourn.platform.id.Ids;

/** One stay of a case in one stage, and the time it has there; a pause moves the target by as long as it lasts. */
@Entity
@Table(name = "stage_visit")
class StageVisit {

    @Id
    private UUID id;

    @Embedded
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private CaseState stage;

    @Column
    private int businessDays;

    @Column
    private LocalDate countsFrom;

    @Column
    private Instant startedAt;

    @Column
    private Instant targetAt;

    private @Nullable Instant endedAt;
    private @Nullable Instant pausedSince;

    @Column
    private long pausedSeconds;

    private @Nullable Instant breachedAt;
    private @Nullable Instant escalateAt;

    protected StageVisit() {}

    static StageVisit start(DebriefCase of, Target target, Instant now) {
        StageVisit visit = new StageVisit();
        visit.id = Ids.next();
        visit.traveller = of.traveller();
        visit.caseId = of.id();
        visit.stage = of.state();
        visit.startedAt = now;
        visit.businessDays = target.businessDays();
        visit.countsFrom = target.countsFrom();
        visit.targetAt = target.at();
        return visit;
    }

    /** A return that becomes known later gives the traveller his time from then on. */
    void redate(Target target, Instant now) {
        if (target.countsFrom().isAfter(countsFrom)) {
            countsFrom = target.countsFrom();
            targetAt = target.at().plusSeconds(pausedSeconds);
            if (targetAt.isAfter(now)) {
                breachedAt = null;
                escalateAt = null;
            }
        }
    }

    void pause(Instant now) {
        pausedSince = now;
    }

    void resume(Instant now) {
        if (pausedSince != null) {
            Duration paused = Duration.between(pausedSince, now);
            pausedSince = null;
            pausedSeconds += paused.toSeconds();
            targetAt = targetAt.plus(paused);
            escalateAt = escalateAt == null ? null : escalateAt.plus(paused);
        }
    }

    void end(Instant now) {
        resume(now);
        endedAt = now;
        escalateAt = null;
    }

    void breach(Instant now, @Nullable Instant next) {
        breachedAt = now;
        escalateAt = next;
    }

    void escalated() {
        escalateAt = null;
    }

    UUID id() {
        return id;
    }

    Traveller traveller() {
        return traveller;
    }

    UUID caseId() {
        return caseId;
    }

    CaseState stage() {
        return stage;
    }

    int businessDays() {
        return businessDays;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant targetAt() {
        return targetAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    Instant pausedSince() {
        return pausedSince;
    }

    @Nullable
    Instant breachedAt() {
        return breachedAt;
    }

    @Nullable
    Instant escalateAt() {
        return escalateAt;
    }
}
