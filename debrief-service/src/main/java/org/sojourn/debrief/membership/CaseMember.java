package org.sojourn.debrief.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Traveller;

/** Somebody admitted to a case by name, until he is removed; never its traveller. */
@Entity
@Table(name = "case_member")
@DynamicUpdate
class CaseMember {

    @Id
    private UUID id;

    @Embedded
    @SuppressWarnings("UnusedVariable") // row-level security reads it
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Column
    private String caseReference;

    @Column
    private UUID memberId;

    @Column
    private UUID admittedBy;

    @Column
    private Instant admittedAt;

    @Column
    private byte[] reason;

    private @Nullable UUID removedBy;
    private @Nullable Instant removedAt;
    private byte @Nullable [] removalReason;

    protected CaseMember() {}

    static CaseMember admit(CaseInHand hand, UUID id, UUID member, byte[] sealedReason, Instant now) {
        CaseMember admitted = new CaseMember();
        admitted.id = id;
        admitted.traveller = hand.debriefCase().traveller();
        admitted.caseId = hand.debriefCase().id();
        admitted.caseReference = hand.debriefCase().reference();
        admitted.memberId = member;
        admitted.admittedBy = hand.actor().person();
        admitted.admittedAt = now;
        admitted.reason = sealedReason;
        return admitted;
    }

    void remove(UUID by, byte[] sealedReason, Instant now) {
        removedBy = by;
        removalReason = sealedReason;
        removedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    UUID admittedBy() {
        return admittedBy;
    }

    Instant admittedAt() {
        return admittedAt;
    }

    byte[] reason() {
        return reason;
    }

    @Nullable
    UUID removedBy() {
        return removedBy;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    byte @Nullable [] removalReason() {
        return removalReason;
    }
}
