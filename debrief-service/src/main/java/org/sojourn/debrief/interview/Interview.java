package org.sojourn.debrief.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Filed;
import org.sojourn.platform.id.Ids;

/** One interview of a traveller; its records, comments and signatures are entries of their own. */
@DynamicUpdate
@Entity
@Table(name = "interview")
class Interview {

    @Id
    private UUID id;

    @Embedded
    private Filed filed;

    @Enumerated(EnumType.STRING)
    private InterviewState state;

    @Column
    private Instant startsAt;

    @Column
    private String zone;

    @Column
    private byte[] venue;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> debriefers;

    @Column
    private int records;

    private @Nullable Instant confirmUntil;

    @Column
    @OptimisticLock(excluded = true)
    private @Nullable Instant remindAt;

    private byte @Nullable [] endedReason;

    @Version
    private long version;

    protected Interview() {}

    static Interview of(CaseInHand hand) {
        Interview scheduled = new Interview();
        scheduled.id = Ids.next();
        scheduled.filed = Filed.of(hand);
        scheduled.state = InterviewState.SCHEDULED;
        return scheduled;
    }

    void appoint(Appointment at, List<UUID> leading, byte[] sealedVenue) {
        startsAt = at.startsAt();
        zone = at.zone().getId();
        debriefers = leading;
        venue = sealedVenue;
    }

    void require(InterviewCommand command) {
        InterviewState.TABLE.require(state, command);
    }

    void advance(InterviewCommand command) {
        state = InterviewState.TABLE.next(state, command);
        remindAt = null;
    }

    /** The record, or a new version of it, has been released; the traveller has until then to confirm it, and is reminded before. */
    void record(Instant until, Instant reminder) {
        advance(InterviewCommand.RECORD);
        records++;
        confirmUntil = until;
        remindAt = reminder;
    }

    void end(InterviewCommand command, byte[] sealedReason) {
        advance(command);
        endedReason = sealedReason;
    }

    /** Whether the traveller's time is over now that a reminder is due; the next one, if any, is set. */
    boolean remind(Instant now) {
        boolean over = !isUnderConfirmation(now);
        remindAt = over ? null : confirmUntil;
        return over;
    }

    boolean isUnderConfirmation(Instant now) {
        return state == InterviewState.HELD && confirmUntil != null && now.isBefore(confirmUntil);
    }

    UUID id() {
        return id;
    }

    UUID travellerId() {
        return filed.traveller().id();
    }

    UUID caseId() {
        return filed.caseId();
    }

    InterviewState state() {
        return state;
    }

    Instant startsAt() {
        return startsAt;
    }

    String zone() {
        return zone;
    }

    byte[] venue() {
        return venue;
    }

    List<UUID> debriefers() {
        return debriefers;
    }

    /** How many versions of the record there are; the last is in force. */
    int records() {
        return records;
    }

    @Nullable
    Instant confirmUntil() {
        return confirmUntil;
    }

    byte @Nullable [] endedReason() {
        return endedReason;
    }

    long version() {
        return version;
    }
}
