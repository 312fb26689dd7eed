package org.sojourn.advisory.briefingfeed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sojourn.advisory.advisory.EditionId;

/** What this service reads of `briefing.acknowledged`. */
record AcknowledgedBriefing(UUID travellerId, List<Item> editions, Instant acknowledgedAt, String evidence) {

    /** The editions in one order for everybody, so that two briefings do not wait for each other. */
    List<EditionId> inOrder() {
        return editions.stream()
                .distinct()
                .map(item -> new EditionId(item.advisoryId(), item.number()))
                .sorted(Comparator.comparing(EditionId::advisoryId).thenComparingInt(EditionId::number))
                .toList();
    }

    /** One edition of the briefing. */
    record Item(UUID advisoryId, int number) {}
}
