package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a scheduled edition back to the draft that it was; it needs a review again. */
@ApplicationScoped
public class UnscheduleEdition {

    private final EditionDesk desk;
    private final InstantSource clock;

    UnscheduleEdition(EditionDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    public Edition unschedule(AdvisoryKey key, int number, @Nullable String ifMatch) {
        OpenEdition open = desk.open("advisory:write", key, number, ifMatch);
        open.advisory().unschedule(number, clock.instant());
        return desk.done(open, "unschedule", List.of());
    }
}
