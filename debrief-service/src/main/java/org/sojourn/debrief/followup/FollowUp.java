package org.sojourn.debrief.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Filed;
import org.sojourn.platform.time.BusinessCalendar;

/** Something that is still to be done for a case, sealed; while it is open the case does not close. */
@DynamicUpdate
@Entity
@Table(name = "follow_up")
class FollowUp {

    @Id
    private UUID id;

    @Embedded
    private Filed filed;

    @Column
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    @Column
    private byte[] content;

    @Column
    private LocalDate dueOn;

    @Column
    private Instant dueAt;

    @Column
    @OptimisticLock(excluded = true)
    private @Nullable Instant remindAt;

    @Column
    private Instant addedAt;

    @Embedded
    private @Nullable Ending ending;

    private byte @Nullable [] remark;

    @Version
    private long version;

    protected FollowUp() {}

    static FollowUp of(CaseInHand hand, UUID id, Task task, byte[] sealedText, Instant now) {
        ZoneId zone = ZoneId.of(hand.debriefCase().dueRule().zone());
        FollowUp added = new FollowUp();
        added.id = id;
        added.filed = Filed.of(hand);
        added.ownerId = task.owner();
        added.state = FollowUpState.OPEN;
        added.content = sealedText;
        added.dueOn = task.dueOn();
        added.dueAt = BusinessCalendar.endOf(task.dueOn(), zone);
        added.remindAt = task.dueOn().atStartOfDay(zone).toInstant();
        added.addedAt = now;
        return added;
    }

    void require(FollowUpCommand command) {
        FollowUpState.TABLE.require(state, command);
    }

    void end(FollowUpCommand command, UUID by, byte @Nullable [] sealedRemark, Instant now) {
        state = FollowUpState.TABLE.next(state, command);
        ending = new Ending(by, now);
        remark = sealedRemark;
        remindAt = null;
    }

    /** Whether the time is over now that a reminder is due; the next one, if any, is set. */
    boolean remind(Instant now) {
        boolean over = isOverdue(now);
        remindAt = over ? null : dueAt;
        return over;
    }

    boolean isOverdue(Instant now) {
        return state == FollowUpState.OPEN && !now.isBefore(dueAt);
    }

    UUID id() {
        return id;
    }

    Filed filed() {
        return filed;
    }

    UUID ownerId() {
        return ownerId;
    }

    FollowUpState state() {
        return state;
    }

    byte[] content() {
        return content;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable
    Ending ending() {
        return ending;
    }

    byte @Nullable [] remark() {
        return remark;
    }

    long version() {
        return version;
    }
}
