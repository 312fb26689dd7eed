package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sojourn.travel.advisoryfeed.GuidanceChange;
import org.sojourn.travel.advisoryfeed.GuidanceObserver;

/** Raises the versions of filed appeals about trips to a country whose guidance changed, so that nobody decides on guidance he did not see. */
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
                        update appeal a set version = version + 1
                        where state = 'FILED' and exists (
                          select from leg l where l.traveller_id = a.traveller_id and l.trip_id = a.trip_id
                            and l.country = any (cast(:countries as text[])))""")
                .setParameter("countries", change.countries().toArray(String[]::new))
                .executeUpdate();
    }
}
