package org.sojourn.advisory.acknowledgement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person owes for one major edition, or has given: once given it never changes. */
@Entity
@Table(name = "acknowledgement")
public class Acknowledgement {

    @Id
    private UUID id;

    @Column(name = "advisory_id", updatable = false)
    private UUID advisoryId;

    @Column(updatable = false)
    private int number;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "unit_path", updatable = false)
    private String unitPath;

    @Column(updatable = false)
    private String reference;

    @Column
    @Enumerated(EnumType.STRING)
    private AcknowledgementStatus status;

    @Column(name = "required_at", updatable = false)
    private Instant requiredAt;

    @Column(name = "remind_at", updatable = false)
    private Instant remindAt;

    @Column(name = "last_day_at", updatable = false)
    private Instant lastDayAt;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "read_number")
    private @Nullable Integer readNumber;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Via via;

    @Column
    private @Nullable String evidence;

    @Column(name = "voided_at", updatable = false)
    private @Nullable Instant voidedAt;

    @Column(name = "void_reason", updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable VoidReason voidReason;

    protected Acknowledgement() {}

    void see(Instant at) {
        status = AcknowledgementStatus.TABLE.next(status, AcknowledgementCommand.SEE);
        seenAt = at;
    }

    /** Keeps what was read, so that it can be proved later; nothing is chased any more. */
    void acknowledge(Proof proof, Instant at) {
        status = AcknowledgementStatus.TABLE.next(status, AcknowledgementCommand.ACKNOWLEDGE);
        acknowledgedAt = at;
        readNumber = proof.number();
        via = proof.via();
        evidence = proof.evidence();
        nextAt = null;
    }

    /** What is to be told now that its timer has run; sets the timer to what comes next. */
    Chase chase(Instant now) {
        if (!now.isBefore(dueAt)) {
            overdueAt = now;
            nextAt = null;
            return Chase.BREACH;
        }
        if (toldAt == null) {
            toldAt = now;
            nextAt = now.isBefore(remindAt) ? remindAt : now.isBefore(lastDayAt) ? lastDayAt : dueAt;
            return Chase.REQUIREMENT;
        }
        nextAt = now.isBefore(lastDayAt) ? lastDayAt : dueAt;
        return Chase.REMINDER;
    }

    /** Open, and its due date has passed. */
    public boolean overdue(Instant now) {
        return status.isOpen() && !now.isBefore(dueAt);
    }

    /** What a person read who acknowledges: which edition, its hash, and how. */
    record Proof(int number, String evidence, Via via) {}

    public UUID id() {
        return id;
    }

    public UUID advisoryId() {
        return advisoryId;
    }

    public int number() {
        return number;
    }

    public UUID personId() {
        return personId;
    }

    public String unitPath() {
        return unitPath;
    }

    public String reference() {
        return reference;
    }

    public AcknowledgementStatus status() {
        return status;
    }

    public Instant requiredAt() {
        return requiredAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant seenAt() {
        return seenAt;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable Integer readNumber() {
        return readNumber;
    }

    public @Nullable Via via() {
        return via;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public @Nullable Instant voidedAt() {
        return voidedAt;
    }

    public @Nullable VoidReason voidReason() {
        return voidReason;
    }
}
