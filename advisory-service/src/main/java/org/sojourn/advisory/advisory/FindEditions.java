package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;

/** Reads one advisory, one edition, or two editions to compare. */
@ApplicationScoped
public class FindEditions {

    private final EditionAccess access;
    private final EditionRepository editions;

    FindEditions(EditionAccess access, EditionRepository editions) {
        this.access = access;
        this.editions = editions;
    }

    @Transactional
    public AdvisoryView advisory(AdvisoryKey key) {
        return AdvisoryView.of(visible(key));
    }

    @Transactional
    public Edition edition(AdvisoryKey key, int number) {
        return numbered(visible(key), number);
    }

    /** What an edition changes: against the one in force, or, if it is that itself or none is, against the one before it. */
    @Transactional
    public EditionDiff diff(AdvisoryKey key, int number) {
        List<Edition> visible = visible(key);
        Edition after = numbered(visible, number);
        Edition before = visible.stream()
                .filter(edition -> edition.status() == EditionStatus.PUBLISHED
                        && after.status().isOpen())
                .findFirst()
                .orElseGet(() -> visible.stream()
                        .filter(edition -> edition.number() < number)
                        .reduce((first, second) -> second)
                        .orElse(null));
        return EditionDiff.between(before, after);
    }

    private List<Edition> visible(AdvisoryKey key) {
        AccessDecision decision = access.decide("advisory:read");
        List<Edition> visible = editions.of(decision, key);
        if (visible.isEmpty()) {
            throw new NotFound();
        }
        return visible;
    }

    private static Edition numbered(List<Edition> editions, int number) {
        return editions.stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
