package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives an edition in review back to its authors, with the reason. */
@ApplicationScoped
public class ReturnEdition {

    private final EditionDesk desk;
    private final EditionNotices notices;
    private final InstantSource clock;

    ReturnEdition(EditionDesk desk, EditionNotices notices, InstantSource clock) {
        this.desk = desk;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public Edition sendBack(AdvisoryKey key, int number, @Nullable String ifMatch, String reason) {
        OpenEdition open = desk.open("advisory:publish", key, number, ifMatch);
        Instant now = clock.instant();
        open.advisory().sendBack(number, reason, now);
        notices.returned(open.edition(), now);
        return desk.done(open, "return", List.of());
    }
}
