package org.sojourn.debrief.debriefcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time a case has: from the end of the day of return to the end of its last day. */
@Embeddable
public record Term(
        @Column(name = "term_starts_at") Instant startsAt,
        @Column(name = "due_at") Instant dueAt) {

    Instant at(Reminder reminder) {
        Duration length = Duration.between(startsAt, dueAt);
        return startsAt.plus(length.multipliedBy(reminder.percent()).dividedBy(100));
    }

    Term movedBy(Duration pause) {
        return new Term(startsAt.plus(pause), dueAt.plus(pause));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** The latest reminder whose time has come; those passed before it are not made up for. */
    @Nullable
    Reminder reached(Instant now) {
        Reminder latest = null;
        for (Reminder reminder : Reminder.values()) {
            if (!now.isBefore(at(reminder))) {
                latest = reminder;
            }
        }
        return latest;
    }

    /** When the next reminder is due; null after the last. */
    @Nullable
    Instant nextReminder(Instant now) {
        for (Reminder reminder : Reminder.values()) {
            if (now.isBefore(at(reminder))) {
                return at(reminder);
            }
        }
        return null;
    }
}
