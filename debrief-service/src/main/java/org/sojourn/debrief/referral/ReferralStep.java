package org.sojourn.debrief.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.Filed;
import org.sojourn.platform.id.Ids;

/** A step of a referral: who took it, when, and on which extract; the receiver's are his receipts. It never changes. */
@Entity
@Table(name = "referral_step")
class ReferralStep {

    @Id
    private UUID id;

    @Embedded
    private Filed filed;

    @Column
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Column
    private String hash;

    private byte @Nullable [] remark;

    @Column
    private Instant takenAt;

    protected ReferralStep() {}

    static ReferralStep of(Referral referral, UUID by, Instant now) {
        ReferralStep step = new ReferralStep();
        step.id = Ids.next();
        step.filed = new Filed(referral.filed().traveller(), referral.filed().caseId(), by);
        step.referralId = referral.id();
        step.state = referral.state();
        step.hash = referral.hash();
        step.takenAt = now;
        return step;
    }

    ReferralStep saying(byte[] sealedRemark) {
        remark = sealedRemark;
        return this;
    }

    UUID id() {
        return id;
    }

    Filed filed() {
        return filed;
    }

    UUID referralId() {
        return referralId;
    }

    ReferralState state() {
        return state;
    }

    String hash() {
        return hash;
    }

    byte @Nullable [] remark() {
        return remark;
    }

    Instant takenAt() {
        return takenAt;
    }
}
