package org.sojourn.platform.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;

/** The cards. */
@ApplicationScoped
class CardRepository implements PanacheRepositoryBase<Card, UUID> {

    Card find(AccessDecision decision, UUID id) {
        return find("id", id)
                .firstResultOptional()
                .filter(card -> decision.covers(card.holder, card.unit))
                .orElseThrow(NotFound::new);
    }
}
