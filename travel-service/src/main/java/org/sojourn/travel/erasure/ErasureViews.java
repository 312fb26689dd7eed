package org.sojourn.travel.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.erasure.ErasureRejected.Reason;
import org.sojourn.travel.erasure.ErasureState.Command;

/** Shows an erasure; its words are encrypted under a key of its own, so that they outlive it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ErasureViews {

    private static final Column REASON = new Column("erasure", "reason");
    private static final Column ENDED = new Column("erasure", "ended_reason");

    private final Access access;
    private final Blockers blockers;
    private final FieldCipher cipher;
    private final Roster roster;

    ErasureViews(Access access, Blockers blockers, FieldCipher cipher, Roster roster) {
        this.access = access;
        this.blockers = blockers;
        this.cipher = cipher;
        this.roster = roster;
    }

    byte[] reason(UUID erasure, String words) {
        return cipher.seal(erasure, REASON, erasure, words);
    }

    byte[] ended(UUID erasure, String words) {
        return cipher.seal(erasure, ENDED, erasure, words);
    }

    /** The last thing in a transaction, for the system looks for what stands in the way. */
    ErasureView of(AccessDecision by, Erasure erasure) {
        boolean own = by.self(erasure.personId());
        List<Blocker> found = own || ErasureState.TABLE.isFinal(erasure.state())
                ? List.of()
                : blockers.of(access.system("erasure"), erasure.personId());
        UUID id = erasure.id();
        return new ErasureView(
                id,
                erasure.version(),
                erasure.personId(),
                roster.person(erasure.personId()).map(Person::name).orElse(null),
                erasure.unitPath(),
                erasure.state(),
                cipher.open(id, REASON, id, erasure.reason()),
                own ? null : erasure.requestedBy(),
                erasure.requestedAt(),
                own ? null : erasure.endedBy(),
                erasure.endedAt(),
                ended(erasure),
                own ? null : found.stream().map(Blocker::wireName).toList(),
                actions(by.caller().subject(), erasure, found));
    }

    private @Nullable String ended(Erasure erasure) {
        byte[] words = erasure.endedReason();
        return words == null ? null : cipher.open(erasure.id(), ENDED, erasure.id(), words);
    }

    private List<AllowedAction> actions(UUID caller, Erasure erasure, List<Blocker> found) {
        return Arrays.stream(Command.values())
                .map(command -> {
                    boolean permitted = access.holds(ErasureRules.permission(command));
                    return AllowedAction.of(
                            command.name().toLowerCase(Locale.ROOT),
                            () -> check(permitted, command, erasure, caller, found));
                })
                .toList();
    }

    private static void check(
            boolean permitted, Command command, Erasure erasure, UUID caller, List<Blocker> blockers) {
        if (!permitted) {
            throw new ErasureRejected(Reason.NOT_PERMITTED);
        }
        ErasureRules.check(command, erasure, caller, blockers);
    }
}
