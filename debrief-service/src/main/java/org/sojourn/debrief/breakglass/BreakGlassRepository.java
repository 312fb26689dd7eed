package org.sojourn.debrief.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Cursor;

/** Every glass that was broken; reasons are sealed under the case's key. */
@ApplicationScoped
class BreakGlassRepository {

    private static final Column REASON = new Column("break_glass", "reason");
    private static final Column VERDICT = new Column("break_glass", "verdict_reason");

    private final EntityManager rows;
    private final FieldCipher cipher;

    BreakGlassRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** The case that is open to the caller for a while. */
    Optional<UUID> caseOf(AccessDecision decision, String idOrReference, Instant now) {
        return rows.createQuery(
                        "select b.caseId from BreakGlass b where b.openedBy = :caller and b.endsAt > :now"
                                + " and (cast(b.caseId as string) = :key or b.caseReference = :key)",
                        UUID.class)
                .setParameter("caller", decision.caller().subject())
                .setParameter("now", now)
                .setParameter("key", idOrReference)
                .getResultStream()
                .findFirst();
    }

    BreakGlass open(CaseInHand hand, String reason, Instant now, Instant endsAt, Instant dueAt) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(hand.debriefCase().id(), REASON, id, reason);
        BreakGlass opened = BreakGlass.open(hand, id, sealed, now, endsAt, dueAt);
        rows.persist(opened);
        rows.flush();
        return opened;
    }

    byte[] sealVerdict(BreakGlass of, String reason) {
        return cipher.seal(of.caseId(), VERDICT, of.id(), reason);
    }

    String reason(BreakGlass of) {
        return cipher.open(of.caseId(), REASON, of.id(), of.reason());
    }

    Optional<String> verdict(BreakGlass of) {
        return Optional.ofNullable(of.verdictReason()).map(bytes -> cipher.open(of.caseId(), VERDICT, of.id(), bytes));
    }

    BreakGlass find(AccessDecision decision, UUID id, LockModeType lock) {
        return rows.createQuery("from BreakGlass b where b.id = :id", BreakGlass.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** By when it is to be reviewed; what is about the caller himself is left out. */
    List<BreakGlass> list(AccessDecision decision, Review state, Optional<Cursor> after, int limit) {
        String rest = after.isPresent() ? " and (b.reviewDueAt, b.id) > (:dueAt, :id)" : "";
        TypedQuery<BreakGlass> query = rows.createQuery(
                        "from BreakGlass b where b.state = :state and b.traveller.id <> :caller" + rest
                                + " order by b.reviewDueAt, b.id",
                        BreakGlass.class)
                .setParameter("state", state)
                .setParameter("caller", decision.caller().subject());
        after.ifPresent(cursor -> query.setParameter("dueAt", cursor.instant(0)).setParameter("id", cursor.uuid(1)));
        return query.setMaxResults(limit).getResultList();
    }

    /** Reviews that are due, the oldest first; what another replica has in hand is left to it. */
    List<BreakGlass> lockToRemind(AccessDecision system, Instant now, int limit) {
        return rows.unwrap(Session.class)
                .createNativeQuery("""
                        select {t.*} from break_glass t where remind_at <= :now
                        order by remind_at limit :limit for update skip locked""", BreakGlass.class, "t")
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    void flush() {
        rows.flush();
    }
}
