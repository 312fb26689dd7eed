package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.roster.Audience;

/** Replaces the text of a draft; who does so is an author of it from then on. */
@ApplicationScoped
public class RewriteDraft {

    private final EditionDesk desk;
    private final ContentCheck check;
    private final InstantSource clock;

    RewriteDraft(EditionDesk desk, ContentCheck check, InstantSource clock) {
        this.desk = desk;
        this.check = check;
        this.clock = clock;
    }

    @Transactional
    public Edition rewrite(AdvisoryKey key, int number, @Nullable String ifMatch, EditionContent content) {
        OpenEdition open = desk.open("advisory:write", key, number, ifMatch);
        check.require(open.decision(), content);
        Audience audience = AudienceReach.within(open.advisory().unitPath(), content.audience());
        open.advisory().rewrite(number, content.addressedTo(audience), open.actor(), clock.instant());
        return desk.done(open, "rewrite", List.of());
    }
}
