package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.acknowledgement.AcknowledgementRepository.Position;
import org.sojourn.advisory.advisory.AdvisoryKey;
import org.sojourn.advisory.advisory.EditionId;
import org.sojourn.advisory.advisory.FindEditions;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Lists acknowledgements: one's own, and those of an edition in the caller's units. */
@ApplicationScoped
public class ListAcknowledgements {

    private final Access access;
    private final FindEditions editions;
    private final DutyRepository duties;
    private final AcknowledgementRepository acknowledgements;
    private final Audit audit;
    private final InstantSource clock;

    ListAcknowledgements(
            Access access,
            FindEditions editions,
            DutyRepository duties,
            AcknowledgementRepository acknowledgements,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.editions = editions;
        this.duties = duties;
        this.acknowledgements = acknowledgements;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the caller owes and gave, what he was asked last first. */
    @Transactional
    public Page<Acknowledgement> own(Set<AcknowledgementStatus> statuses, @Nullable String cursor, int limit) {
        Position before = Cursor.decode(cursor, 2)
                .map(place -> new Position(place.instant(0), place.uuid(1)))
                .orElse(null);
        AccessDecision decision = access.decide("acknowledgement:give");
        return Page.of(
                acknowledgements.own(decision, statuses, before, limit + 1),
                limit,
                own -> Cursor.of(own.requiredAt(), own.id()));
    }

    /** Who in the caller's units stands where with an edition; each page is audited. */
    @Transactional
    public Page<NamedAcknowledgement> ofEdition(
            AdvisoryKey key, int number, Set<AcknowledgementStatus> statuses, @Nullable String cursor, int limit) {
        UUID after = Cursor.decode(cursor, 1).map(place -> place.uuid(0)).orElse(null);
        AccessDecision decision = access.decide("acknowledgement:list");
        EditionId edition = asking(decision, key, number);
        List<Acknowledgement> found = acknowledgements.ofEdition(decision, edition, statuses, after, limit + 1);
        Map<UUID, String> names = acknowledgements.names(
                decision, found.stream().map(Acknowledgement::personId).toList());
        Page<NamedAcknowledgement> page = Page.of(
                found.stream()
                        .map(each -> new NamedAcknowledgement(each, names.getOrDefault(each.personId(), "")))
                        .toList(),
                limit,
                last -> Cursor.of(last.acknowledgement().personId()));
        audit.listed(decision, "acknowledgement", page.items().size());
        return page;
    }

    @Transactional
    public AcknowledgementCounts count(AdvisoryKey key, int number) {
        AccessDecision decision = access.decide("acknowledgement:list");
        AcknowledgementCounts counts = acknowledgements.count(decision, asking(decision, key, number), clock.instant());
        audit.listed(decision, "acknowledgement-count", 1);
        return counts;
    }

    /** The edition that asks: this one, or the major one that it follows; absent for who sees neither it nor anybody asked. */
    private EditionId asking(AccessDecision decision, AdvisoryKey key, int number) {
        EditionId edition = duties.of(key, number).map(Duty::edition).orElseThrow(NotFound::new);
        if (edition.number() != number || !acknowledgements.seesAny(decision, edition)) {
            editions.edition(key, number);
            access.decide("acknowledgement:list");
        }
        return edition;
    }
}
