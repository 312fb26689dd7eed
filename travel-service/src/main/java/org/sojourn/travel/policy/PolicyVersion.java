package org.sojourn.travel.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.policy.PolicyState.Command;

/** One version of the policy of a unit and the units below it. */
@Entity
@Table(name = "policy_version")
class PolicyVersion {

    @Id
    private UUID id;

    @Column(name = "holds_in")
    private String holdsIn;

    @Version
    private long version;

    @Column(name = "model_version")
    private String modelVersion;

    private String name;

    @Enumerated(EnumType.STRING)
    private PolicyState state = PolicyState.UPLOADED;

    private String report = "[]";

    @Column(name = "uploaded_by")
    private UUID uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "activated_by")
    private @Nullable UUID activatedBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "effective_from")
    private @Nullable Instant effectiveFrom;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    @SuppressWarnings("NullAway.Init")
    PolicyVersion(UUID id, String holdsIn, Policy policy, UUID by, Instant at) {
        this.id = id;
        this.holdsIn = holdsIn;
        this.modelVersion = policy.version();
        this.name = policy.name();
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    /** Sample cases that all pass let it be activated; one that does not takes that back. */
    void tested(boolean passed, String reported) {
        state = PolicyState.TABLE.next(state, Command.TEST, passed ? PolicyState.TESTED : PolicyState.UPLOADED);
        report = reported;
    }

    void activated(UUID by, Instant from, Instant at) {
        state = PolicyState.TABLE.next(state, Command.ACTIVATE);
        activatedBy = by;
        activatedAt = at;
        effectiveFrom = from;
    }

    void retired(Instant at) {
        state = PolicyState.TABLE.next(state, Command.RETIRE);
        retiredAt = at;
    }

    UUID id() {
        return id;
    }

    String holdsIn() {
        return holdsIn;
    }

    long version() {
        return version;
    }

    String modelVersion() {
        return modelVersion;
    }

    String name() {
        return name;
    }

    PolicyState state() {
        return state;
    }

    String report() {
        return report;
    }

    UUID uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    @Nullable
    UUID activatedBy() {
        return activatedBy;
    }

    @Nullable
    Instant activatedAt() {
        return activatedAt;
    }

    @Nullable
    Instant effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }
}
