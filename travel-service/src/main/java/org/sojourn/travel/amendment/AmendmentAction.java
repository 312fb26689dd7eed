package org.sojourn.travel.amendment;

import java.util.Locale;
import java.util.UUID;
import org.sojourn.travel.amendment.AmendmentRejected.Reason;
import org.sojourn.travel.amendment.AmendmentState.Command;

/** What people may do about an amendment. */
enum AmendmentAction {
    DECIDE,
    WITHDRAW;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Refuses what the amendment does not allow this person; his role was looked at before. */
    void check(Amendment amendment, UUID person) {
        boolean own = amendment.travellerId().equals(person);
        switch (this) {
            case DECIDE -> {
                if (own) {
                    throw new AmendmentRejected(Reason.SELF_APPROVAL);
                }
                AmendmentState.TABLE.require(amendment.state(), Command.APPLY);
            }
            case WITHDRAW -> {
                if (!own) {
                    throw new AmendmentRejected(Reason.NOT_PERMITTED);
                }
                AmendmentState.TABLE.require(amendment.state(), Command.WITHDRAW);
            }
        }
    }
}
