package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands a draft to the publishers for review. */
@ApplicationScoped
public class SubmitEdition {

    private final EditionDesk desk;
    private final EditionNotices notices;
    private final InstantSource clock;

    SubmitEdition(EditionDesk desk, EditionNotices notices, InstantSource clock) {
        this.desk = desk;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public Edition submit(AdvisoryKey key, int number, @Nullable String ifMatch) {
        OpenEdition open = desk.open("advisory:write", key, number, ifMatch);
        Instant now = clock.instant();
        open.advisory().submit(number, open.actor(), desk.today(open.advisory(), now), now);
        notices.submitted(open.edition(), now);
        return desk.done(open, "submit", List.of());
    }
}
