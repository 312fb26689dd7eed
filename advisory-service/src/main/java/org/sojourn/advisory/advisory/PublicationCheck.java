package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.roster.Roster;

/** Whether the rules of publication would refuse an edition that is not published yet, and which. */
@ApplicationScoped
class PublicationCheck {

    private final EditionAccess access;
    private final EditionRepository editions;
    private final GroupsOfDay groups;
    private final Roster roster;
    private final InstantSource clock;

    PublicationCheck(
            EditionAccess access, EditionRepository editions, GroupsOfDay groups, Roster roster, InstantSource clock) {
        this.access = access;
        this.editions = editions;
        this.groups = groups;
        this.roster = roster;
        this.clock = clock;
    }

    /** Answers the refusal rather than throwing it, for the caller's transaction goes on. */
    @Transactional
    Optional<AdvisoryRejected> refusal(Edition edition) {
        AccessDecision decision = access.decide("advisory:read");
        Instant now = clock.instant();
        LocalDate today =
                LocalDate.ofInstant(now, roster.unitOf(edition.unitPath()).zone());
        List<Edition> all = editions.of(decision, new AdvisoryKey.ById(edition.advisoryId()));
        Optional<Edition> inForce = all.stream()
                .filter(other -> other.status() == EditionStatus.PUBLISHED)
                .findFirst();
        try {
            PublicationRules.require(edition, inForce, today, now);
            if (edition.content().major()) {
                groups.on(decision, today, edition.content().groups())
                        .expand(edition.content().areas());
            }
            return Optional.empty();
        } catch (AdvisoryRejected rejected) {
            return Optional.of(rejected);
        }
    }
}
