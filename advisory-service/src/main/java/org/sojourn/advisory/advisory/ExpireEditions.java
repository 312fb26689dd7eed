package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Ends editions in force whose time has run out. */
@ApplicationScoped
class ExpireEditions implements Sweep {

    private final AdvisoryRepository advisories;
    private final EditionDesk desk;

    ExpireEditions(AdvisoryRepository advisories, EditionDesk desk) {
        this.advisories = advisories;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "expire-editions";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<EditionId> due = advisories.dueForExpiry(system, now, limit);
        due.forEach(edition -> expire(system, edition, now));
        return due.size();
    }

    private void expire(AccessDecision system, EditionId id, Instant now) {
        Advisory advisory = advisories.findById(id.advisoryId());
        AdvisoryEvent fact = advisory.expire(id.number(), now);
        desk.done(new OpenEdition(system, advisory, advisory.edition(id.number())), "expire", List.of(fact));
    }
}
