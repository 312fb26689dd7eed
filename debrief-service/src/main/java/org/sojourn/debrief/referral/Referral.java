package org.sojourn.debrief.referral;

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
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Filed;
import org.sojourn.platform.id.Ids;

/** What is handed to one receiver, sealed; what it says never changes. */
@Entity
@Table(name = "referral")
class Referral {

    @Id
    private UUID id;

    @Embedded
    private Filed filed;

    @Column
    private UUID receiverId;

    @Enumerated(EnumType.STRING)
    private ReferralKind kind;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Column
    private byte[] content;

    @Column
    private String hash;

    @Column
    private Instant requestedAt;

    @Version
    private long version;

    protected Referral() {}

    static Referral of(CaseInHand hand, UUID receiver, ReferralKind kind, Instant now) {
        Referral requested = new Referral();
        requested.id = Ids.next();
        requested.filed = Filed.of(hand);
        requested.receiverId = receiver;
        requested.kind = kind;
        requested.state = ReferralState.REQUESTED;
        requested.requestedAt = now;
        return requested;
    }

    void deliver(byte[] sealedExtract, String itsHash) {
        content = sealedExtract;
        hash = itsHash;
    }

    void require(ReferralCommand command) {
        ReferralState.TABLE.require(state, command);
    }

    void advance(ReferralCommand command) {
        state = ReferralState.TABLE.next(state, command);
    }

    UUID id() {
        return id;
    }

    Filed filed() {
        return filed;
    }

    UUID receiverId() {
        return receiverId;
    }

    ReferralKind kind() {
        return kind;
    }

    ReferralState state() {
        return state;
    }

    byte[] content() {
        return content;
    }

    String hash() {
        return hash;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    long version() {
        return version;
    }
}
