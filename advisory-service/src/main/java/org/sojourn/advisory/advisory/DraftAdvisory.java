package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.id.Reference;

/** Starts an advisory of the caller's unit with a draft of its first edition. */
@ApplicationScoped
public class DraftAdvisory {

    private final EditionAccess access;
    private final AdvisoryRepository advisories;
    private final ContentCheck check;
    private final EditionDesk desk;
    private final InstantSource clock;

    DraftAdvisory(
            EditionAccess access,
            AdvisoryRepository advisories,
            ContentCheck check,
            EditionDesk desk,
            InstantSource clock) {
        this.access = access;
        this.advisories = advisories;
        this.check = check;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    public Edition draft(EditionContent content) {
        AccessDecision decision = access.decide("advisory:write");
        check.require(decision, content);
        Caller author = decision.caller();
        Advisory advisory = Advisory.draft(
                Ids.next(),
                Reference.next("AD"),
                author.unit(),
                content.addressedTo(AudienceReach.within(author.unit(), content.audience())),
                author.subject(),
                clock.instant());
        advisories.persist(advisory);
        return desk.done(new OpenEdition(decision, advisory, advisory.edition(1)), "draft", List.of());
    }
}
