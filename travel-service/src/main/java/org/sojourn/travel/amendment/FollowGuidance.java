package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sojourn.travel.advisoryfeed.GuidanceChange;
import org.sojourn.travel.advisoryfeed.GuidanceObserver;

/** Marks open amendments into a country whose guidance changed and raises their versions, so that nobody decides on guidance he did not see. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowGuidance implements GuidanceObserver {

    private final EntityManager entities;

    FollowGuidance(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void changed(GuidanceChange change, Instant at) {
        entities.createNativeQuery("""
                        update amendment set guidance_changed_at = :at, version = version + 1
                        where state = 'OPEN' and (countries is null or countries && cast(:countries as text[]))""")
                .setParameter("at", at)
                .setParameter("countries", change.countries().toArray(String[]::new))
                .executeUpdate();
    }
}
