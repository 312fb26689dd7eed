package org.sojourn.travel.legalhold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.legalhold.LegalHoldRejected.Reason;
import org.sojourn.travel.legalhold.LegalHoldState.Command;
import org.sojourn.travel.trip.Permissions;

/** Shows a hold; its words are encrypted under a key of its own, so that they outlive whom they keep. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LegalHoldViews {

    private static final Column REASON = new Column("legal_hold", "reason");
    private static final Column LIFTED = new Column("legal_hold", "lifted_reason");

    private final Access access;
    private final FieldCipher cipher;
    private final Roster roster;

    LegalHoldViews(Access access, FieldCipher cipher, Roster roster) {
        this.access = access;
        this.cipher = cipher;
        this.roster = roster;
    }

    byte[] reason(UUID hold, String words) {
        return cipher.seal(hold, REASON, hold, words);
    }

    byte[] lifted(UUID hold, String words) {
        return cipher.seal(hold, LIFTED, hold, words);
    }

    LegalHoldView of(LegalHold hold) {
        UUID id = hold.id();
        byte[] lifted = hold.liftedReason();
        boolean permitted = access.holds(Permissions.HOLD);
        return new LegalHoldView(
                id,
                hold.version(),
                hold.personId(),
                roster.person(hold.personId()).map(Person::name).orElse(null),
                hold.unitPath(),
                hold.state(),
                cipher.open(id, REASON, id, hold.reason()),
                hold.setBy(),
                hold.setAt(),
                hold.liftedBy(),
                hold.liftedAt(),
                lifted == null ? null : cipher.open(id, LIFTED, id, lifted),
                List.of(AllowedAction.of("lift", () -> requireLiftable(permitted, hold))));
    }

    private static void requireLiftable(boolean permitted, LegalHold hold) {
        if (!permitted) {
            throw new LegalHoldRejected(Reason.NOT_PERMITTED);
        }
        LegalHoldState.TABLE.require(hold.state(), Command.LIFT);
    }
}
