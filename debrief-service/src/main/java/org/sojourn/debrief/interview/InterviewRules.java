package org.sojourn.debrief.interview;

import java.time.Instant;
import org.sojourn.platform.problem.Invalid;

/** What an interview refuses beyond its states. */
final class InterviewRules {

    private InterviewRules() {}

    /** Nobody goes on without the traveller's word before his time is up. */
    static void requireTime(Interview of, InterviewCommand command, Instant now) {
        if (command == InterviewCommand.GO_ON && of.isUnderConfirmation(now)) {
            throw new InterviewRejected(InterviewRejected.Reason.CONFIRMATION_TERM);
        }
    }

    static void requireAppointment(Appointment at, Instant now) {
        if (at.startsAt().isBefore(now)) {
            throw new Invalid("/startsAt", "in-past", "The interview would begin in the past.");
        }
        if (at.venue().place() == null && at.venue().channel() == null) {
            throw new Invalid("/place", "required", "An interview has a place or a secure channel.");
        }
    }

    static void requireAccount(Account account, Instant now) {
        if (account.endedAt().isBefore(account.startedAt())) {
            throw new Invalid("/endedAt", "before-start", "The interview ended before it began.");
        }
        if (account.endedAt().isAfter(now)) {
            throw new Invalid("/endedAt", "in-future", "The interview has not ended yet.");
        }
    }
}
