package org.sojourn.advisory.advisory;

import java.util.List;

/** What one reader sees of an advisory: the edition that matters to him, and all that he may see. */
public record AdvisoryView(Edition shown, List<Edition> editions) {

    /** The edition in force, or else the newest. */
    static AdvisoryView of(List<Edition> editions) {
        Edition shown = editions.stream()
                .filter(edition -> edition.status() == EditionStatus.PUBLISHED)
                .findFirst()
                .orElseGet(editions::getLast);
        return new AdvisoryView(shown, editions);
    }

    public boolean hasOpenEdition() {
        return editions.stream().anyMatch(edition -> edition.status().isOpen());
    }
}
