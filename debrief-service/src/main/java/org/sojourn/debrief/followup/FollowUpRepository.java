package org.sojourn.debrief.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Cursor;

/** Follow-ups, sealed under the case's key. */
@ApplicationScoped
class FollowUpRepository {

    private static final Column TEXT = new Column("follow_up", "content");
    private static final Column REMARK = new Column("follow_up", "remark");

    private final EntityManager rows;
    private final FieldCipher cipher;

    FollowUpRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    FollowUp add(CaseInHand hand, Task task, Instant now) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(hand.debriefCase().id(), TEXT, id, task.text());
        FollowUp added = FollowUp.of(hand, id, task, sealed, now);
        rows.persist(added);
        return added;
    }

    List<FollowUp> of(CaseInHand hand) {
        return rows.createQuery("from FollowUp f where f.filed.caseId = :case order by f.id", FollowUp.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultList();
    }

    FollowUp find(CaseInHand hand, UUID id) {
        return of(hand).stream()
                .filter(followUp -> followUp.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The caller's own follow-ups, by due date. */
    List<FollowUp> own(AccessDecision decision, Optional<Cursor> after, int limit) {
        String rest = after.isPresent() ? " and (f.dueAt, f.id) > (:dueAt, :id)" : "";
        TypedQuery<FollowUp> query = rows.createQuery(
                        "from FollowUp f where f.ownerId = :caller" + rest + " order by f.dueAt, f.id", FollowUp.class)
                .setParameter("caller", decision.caller().subject());
        after.ifPresent(cursor -> query.setParameter("dueAt", cursor.instant(0)).setParameter("id", cursor.uuid(1)));
        return query.setMaxResults(limit).getResultList();
    }

    FollowUp own(AccessDecision decision, UUID id, LockModeType lock) {
        return rows.createQuery("from FollowUp f where f.ownerId = :caller and f.id = :id", FollowUp.class)
                .setParameter("caller", decision.caller().subject())
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Follow-ups with a reminder to give; what another replica has in hand is left to it. */
    List<FollowUp> lockToRemind(AccessDecision system, Instant now, int limit) {
        return rows.unwrap(Session.class)
                .createNativeQuery("""
                        select {t.*} from follow_up t where remind_at <= :now
                        order by remind_at limit :limit for update skip locked""", FollowUp.class, "t")
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    void flush() {
        rows.flush();
    }

    byte[] sealRemark(FollowUp of, String remark) {
        return cipher.seal(of.filed().caseId(), REMARK, of.id(), remark);
    }

    String text(FollowUp of) {
        return cipher.open(of.filed().caseId(), TEXT, of.id(), of.content());
    }

    @Nullable
    String remark(FollowUp of) {
        byte[] sealed = of.remark();
        return sealed == null ? null : cipher.open(of.filed().caseId(), REMARK, of.id(), sealed);
    }
}
