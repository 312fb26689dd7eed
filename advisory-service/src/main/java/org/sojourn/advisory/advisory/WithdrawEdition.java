package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the edition in force back, for a reason that everybody it bound can read. */
@ApplicationScoped
public class WithdrawEdition {

    private final EditionDesk desk;
    private final InstantSource clock;

    WithdrawEdition(EditionDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    public Edition withdraw(AdvisoryKey key, int number, @Nullable String ifMatch, String reason) {
        OpenEdition open = desk.open("advisory:publish", key, number, ifMatch);
        AdvisoryEvent fact = open.advisory().withdraw(number, reason, clock.instant());
        return desk.done(open, "withdraw", List.of(fact));
    }
}
