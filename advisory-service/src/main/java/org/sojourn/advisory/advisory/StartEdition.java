package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;

/** Drafts the next edition of an advisory, beginning with the text of the one in force. */
@ApplicationScoped
public class StartEdition {

    private final EditionAccess access;
    private final AdvisoryRepository advisories;
    private final EditionDesk desk;
    private final InstantSource clock;

    StartEdition(EditionAccess access, AdvisoryRepository advisories, EditionDesk desk, InstantSource clock) {
        this.access = access;
        this.advisories = advisories;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    public Edition start(AdvisoryKey key) {
        AccessDecision decision = access.decide("advisory:write");
        Advisory advisory = advisories.lock(decision, key);
        Edition edition = advisory.startEdition(decision.caller().subject(), clock.instant());
        return desk.done(new OpenEdition(decision, advisory, edition), "draft", List.of());
    }
}
