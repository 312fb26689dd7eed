package org.sojourn.debrief.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.problem.NotFound;

/** The lines of plans; what they say is sealed under the case's key. */
@ApplicationScoped
class PlanRepository {

    private static final Column PLANNED = new Column("plan_item", "planned");
    private static final Column ACTUAL = new Column("plan_item", "actual");

    private final EntityManager rows;
    private final FieldCipher cipher;

    PlanRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    void add(AccessDecision decision, PlanItem item, Entry planned) {
        rows.persist(item.sealedAs(cipher.sealJson(item.caseId(), PLANNED, item.id(), planned)));
    }

    List<PlanItem> of(CaseInHand hand) {
        return rows.createQuery("from PlanItem i where i.caseId = :case order by i.sequence", PlanItem.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultList();
    }

    PlanItem find(CaseInHand hand, UUID id) {
        return of(hand).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    byte @Nullable [] sealActual(PlanItem item, @Nullable Entry actual) {
        return actual == null ? null : cipher.sealJson(item.caseId(), ACTUAL, item.id(), actual);
    }

    Entry planned(PlanItem item) {
        return cipher.openJson(item.caseId(), PLANNED, item.id(), item.planned(), Entry.class);
    }

    @Nullable
    Entry actual(PlanItem item) {
        byte[] sealed = item.actual();
        return sealed == null ? null : cipher.openJson(item.caseId(), ACTUAL, item.id(), sealed, Entry.class);
    }

    void flush() {
        rows.flush();
    }
}
