package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Publishes scheduled editions when they take effect; one that can no longer be published becomes a draft again. */
@ApplicationScoped
class PublishDueEditions implements Sweep {

    private final AdvisoryRepository advisories;
    private final EditionDesk desk;
    private final EditionNotices notices;
    private final GroupsOfDay groups;

    PublishDueEditions(AdvisoryRepository advisories, EditionDesk desk, EditionNotices notices, GroupsOfDay groups) {
        this.advisories = advisories;
        this.desk = desk;
        this.notices = notices;
        this.groups = groups;
    }

    @Override
    public String name() {
        return "publish-due-editions";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<EditionId> due = advisories.dueForPublication(system, now, limit);
        due.forEach(edition -> publish(system, edition, now));
        return due.size();
    }

    private void publish(AccessDecision system, EditionId id, Instant now) {
        Advisory advisory = advisories.findById(id.advisoryId());
        OpenEdition open = new OpenEdition(system, advisory, advisory.edition(id.number()));
        LocalDate today = desk.today(advisory, now);
        AreaExpansion expansion =
                groups.on(system, today, open.edition().content().groups());
        try {
            List<AdvisoryEvent> facts = advisory.fallDue(id.number(), expansion, today, now);
            notices.approved(open.edition(), now);
            desk.done(open, "publish", facts);
        } catch (AdvisoryRejected rejected) {
            advisory.giveUp(id.number(), rejected.reason(), now);
            notices.returned(open.edition(), now);
            desk.done(open, "unschedule", List.of());
        }
    }
}
