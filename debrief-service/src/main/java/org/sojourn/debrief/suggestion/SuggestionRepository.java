package org.sojourn.debrief.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;

/** The suggestions made of findings; one finding makes one. */
@ApplicationScoped
class SuggestionRepository {

    private static final Column CONTENT = new Column("finding_suggestion", "content");

    private final EntityManager rows;
    private final FieldCipher cipher;

    SuggestionRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** False if the finding has made one already. */
    boolean add(CaseInHand hand, UUID id, UUID finding, Suggestion suggestion, Instant now) {
        return rows.createNativeQuery("""
                        insert into finding_suggestion (traveller_id, id, unit_path, case_id, finding_id, suggested_by,
                            suggested_at, content)
                        values (:traveller, :id, :unit, :case, :finding, :by, :at, :content)
                        on conflict (traveller_id, finding_id) do nothing""")
                        .setParameter("traveller", hand.debriefCase().travellerId())
                        .setParameter("id", id)
                        .setParameter("unit", hand.debriefCase().unitPath())
                        .setParameter("case", hand.debriefCase().id())
                        .setParameter("finding", finding)
                        .setParameter("by", hand.actor().person())
                        .setParameter("at", now)
                        .setParameter(
                                "content", cipher.sealJson(hand.debriefCase().id(), CONTENT, id, suggestion))
                        .executeUpdate()
                == 1;
    }
}
