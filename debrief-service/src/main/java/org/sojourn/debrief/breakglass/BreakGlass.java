package org.sojourn.debrief.breakglass;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Traveller;

/** One opening of a case by somebody who may not see it; whoever did it does not review it. */
@DynamicUpdate
@Entity
@Table(name = "break_glass")
class BreakGlass {

    @Id
    private UUID id;

    @Embedded
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Column
    private String caseReference;

    @Column
    private UUID openedBy;

    @Column
    private byte[] reason;

    @Column
    private Instant openedAt;

    @Column
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private Review state;

    @Column
    private Instant reviewDueAt;

    @Column
    @OptimisticLock(excluded = true)
    private @Nullable Instant remindAt;

    private @Nullable UUID reviewedBy;
    private @Nullable Instant reviewedAt;
    private byte @Nullable [] verdictReason;

    @Version
    private long version;

    protected BreakGlass() {}

    static BreakGlass open(CaseInHand hand, UUID id, byte[] sealedReason, Instant now, Instant endsAt, Instant dueAt) {
        BreakGlass opened = new BreakGlass();
        opened.id = id;
        opened.traveller = hand.debriefCase().traveller();
        opened.caseId = hand.debriefCase().id();
        opened.caseReference = hand.debriefCase().reference();
        opened.openedBy = hand.actor().person();
        opened.reason = sealedReason;
        opened.openedAt = now;
        opened.endsAt = endsAt;
        opened.state = Review.OPEN;
        opened.reviewDueAt = dueAt;
        opened.remindAt = dueAt;
        return opened;
    }

    /** A second person's word on it; what was not justified ends at once. */
    void review(Review.Verdict verdict, UUID by, byte[] sealedReason, Instant now) {
        state = Review.TABLE.next(state, verdict);
        reviewedBy = by;
        reviewedAt = now;
        verdictReason = sealedReason;
        remindAt = null;
        if (verdict == Review.Verdict.NOT_JUSTIFIED && endsAt.isAfter(now)) {
            endsAt = now;
        }
    }

    void remindAgain(Instant at) {
        remindAt = at;
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

    String caseReference() {
        return caseReference;
    }

    UUID openedBy() {
        return openedBy;
    }

    byte[] reason() {
        return reason;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Review state() {
        return state;
    }

    Instant reviewDueAt() {
        return reviewDueAt;
    }

    @Nullable
    UUID reviewedBy() {
        return reviewedBy;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    byte @Nullable [] verdictReason() {
        return verdictReason;
    }

    long version() {
        return version;
    }
}
