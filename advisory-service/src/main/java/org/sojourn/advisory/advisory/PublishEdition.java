package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Approves an edition in review: it is published at once, or scheduled if it takes effect later. */
@ApplicationScoped
public class PublishEdition {

    private final EditionDesk desk;
    private final EditionNotices notices;
    private final GroupsOfDay groups;
    private final InstantSource clock;

    PublishEdition(EditionDesk desk, EditionNotices notices, GroupsOfDay groups, InstantSource clock) {
        this.desk = desk;
        this.notices = notices;
        this.groups = groups;
        this.clock = clock;
    }

    @Transactional
    public Edition publish(AdvisoryKey key, int number, @Nullable String ifMatch) {
        OpenEdition open = desk.open("advisory:publish", key, number, ifMatch);
        Instant now = clock.instant();
        LocalDate today = desk.today(open.advisory(), now);
        AreaExpansion expansion =
                groups.on(open.decision(), today, open.edition().content().groups());
        List<AdvisoryEvent> facts = open.advisory().publish(number, open.actor(), expansion, today, now);
        notices.approved(open.edition(), now);
        return desk.done(open, "publish", facts);
    }
}
