package org.sojourn.travel.checkin;

import java.time.Instant;
import java.util.UUID;
import org.sojourn.travel.checkin.CheckInRejected.Reason;
import org.sojourn.travel.checkin.CheckInState.Command;

/** What refuses an action on a check-in; commands and the list of allowed actions ask the same question here. */
final class CheckInRules {

    private CheckInRules() {}

    /** Help is never too early, which is why an answer that is not `safe` is not asked for its time. */
    static void check(CheckInAction action, CheckIn checkIn, UUID person, boolean safe, Instant at) {
        boolean own = checkIn.travellerId().equals(person);
        switch (action) {
            case ANSWER -> {
                if (!own) {
                    throw new CheckInRejected(Reason.NOT_PERMITTED);
                }
                requireTime(checkIn, safe, at);
                require(checkIn, Command.ANSWER);
            }
            case RECORD -> {
                requireAnother(own);
                requireTime(checkIn, safe, at);
                require(checkIn, Command.ANSWER);
            }
            case CHASE -> {
                requireAnother(own);
                require(checkIn, Command.CHASE);
            }
            case REVEAL_CONTACT, CONTACT -> {
                requireAnother(own);
                if (!checkIn.contactDue()) {
                    throw new CheckInRejected(Reason.CONTACT_NOT_DUE);
                }
            }
            case RESOLVE -> {
                requireAnother(own);
                require(checkIn, Command.RESOLVE);
            }
            case ESCALATE -> {
                requireAnother(own);
                require(checkIn, Command.ESCALATE);
            }
        }
    }

    private static void require(CheckIn checkIn, Command command) {
        CheckInState.TABLE.require(checkIn.state(), command);
    }

    private static void requireAnother(boolean own) {
        if (own) {
            throw new CheckInRejected(Reason.OWN_CHECK_IN);
        }
    }

    private static void requireTime(CheckIn checkIn, boolean safe, Instant at) {
        if (safe && checkIn.state() == CheckInState.DUE && at.isBefore(checkIn.opensAt())) {
            throw new CheckInRejected(Reason.TOO_EARLY);
        }
    }
}
