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
    private static final Column EARLIER = new Column("plan_statement", "actual");
    private static final Column ACTUAL = new Column("plan_item", "actual");

    private final EntityManager rows;
    private final FieldCipher cipher;

    PlanRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** Has the keys of new cases at hand. */
    void prepare(List<UUID> cases) {
        cipher.prepare(cases);
    }

    /** Adds a line that nobody planned. */
    void add(CaseInHand hand, PlanItem unplanned) {
        rows.persist(unplanned);
    }

    /** Keeps what is said of a line now, before it is corrected. */
    void keep(CaseInHand hand, PlanItem item) {
        if (item.confirmation() != null) {
            PlanStatement before = PlanStatement.of(item);
            Entry actual = actual(item);
            rows.persist(actual == null ? before : before.sealedAs(seal(before, actual)));
        }
    }

    List<Said> earlier(CaseInHand hand, PlanItem item) {
        return rows.createQuery("from PlanStatement s where s.itemId = :item order by s.id", PlanStatement.class)
                .setParameter("item", item.id())
                .getResultStream()
                .map(said -> new Said(said.confirmation(), opened(said), said.saidAt()))
                .toList();
    }

    private byte[] seal(PlanStatement said, Entry actual) {
        return cipher.sealJson(said.caseId(), EARLIER, said.id(), actual);
    }

    private @Nullable Entry opened(PlanStatement said) {
        byte[] sealed = said.actual();
        return sealed == null ? null : cipher.openJson(said.caseId(), EARLIER, said.id(), sealed, Entry.class);
    }

    void add(AccessDecision decision, PlanItem item, Entry planned) {
        rows.persist(item.sealedAs(cipher.sealJson(item.caseId(), PLANNED, item.id(), planned)));
    }

    List<PlanItem> of(CaseInHand hand) {
        return of(hand.decision(), hand.debriefCase().id());
    }

    List<PlanItem> of(AccessDecision decision, UUID caseId) {
        return rows.createQuery("from PlanItem i where i.caseId = :case order by i.sequence", PlanItem.class)
                .setParameter("case", caseId)
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

    @Nullable
    Entry planned(PlanItem item) {
        byte[] sealed = item.planned();
        return sealed == null ? null : cipher.openJson(item.caseId(), PLANNED, item.id(), sealed, Entry.class);
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
