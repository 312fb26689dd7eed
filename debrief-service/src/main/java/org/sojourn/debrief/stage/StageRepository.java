package org.sojourn.debrief.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

/** The stays of cases in their stages, and the pauses; why a clock was held is sealed under the case's key. */
@ApplicationScoped
class StageRepository {

    private static final Column CONTENT = new Column("stage_pause", "content");

    private final EntityManager rows;
    private final FieldCipher cipher;

    StageRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** Starts a visit after the one before has ended in the database, where only one runs at a time. */
    void add(AccessDecision decision, StageVisit visit) {
        rows.flush();
        rows.persist(visit);
    }

    /** The first visit of a case, which has none before it. */
    void begin(AccessDecision decision, StageVisit visit) {
        rows.persist(visit);
    }

    /** The visit whose clock runs, kept from the sweeps until the transaction ends. */
    Optional<StageVisit> running(AccessDecision decision, UUID caseId) {
        return rows.createQuery("from StageVisit v where v.caseId = :case and v.endedAt is null", StageVisit.class)
                .setParameter("case", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<StageVisit> of(CaseInHand hand) {
        return rows.createQuery("from StageVisit v where v.caseId = :case order by v.id", StageVisit.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultList();
    }

    void pause(CaseInHand hand, StageVisit visit, PauseCode code, String text, Instant now) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(hand.debriefCase().id(), CONTENT, id, text);
        rows.persist(StagePause.of(id, visit, code, sealed, hand.actor().person(), now));
    }

    void resume(AccessDecision decision, StageVisit visit, Instant now) {
        rows.createQuery("from StagePause p where p.visitId = :visit and p.resumedAt is null", StagePause.class)
                .setParameter("visit", visit.id())
                .getResultStream()
                .forEach(pause -> pause.resume(now));
    }

    List<StagePause> pauses(CaseInHand hand) {
        return rows.createQuery("from StagePause p where p.caseId = :case order by p.id", StagePause.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultList();
    }

    String text(CaseInHand hand, StagePause pause) {
        return cipher.open(hand.debriefCase().id(), CONTENT, pause.id(), pause.content());
    }

    /** Visits whose time is over, the oldest first; what another replica has in hand is left to it. */
    List<StageVisit> lockBreached(AccessDecision system, Instant now, int limit) {
        return lock("breached_at is null and target_at <= :now order by target_at", now, limit);
    }

    /** Visits of travellers who were late and still are. */
    List<StageVisit> lockToEscalate(AccessDecision system, Instant now, int limit) {
        return lock("escalate_at <= :now order by escalate_at", now, limit);
    }

    private List<StageVisit> lock(String due, Instant now, int limit) {
        return rows.unwrap(Session.class)
                .createNativeQuery(
                        "select {t.*} from stage_visit t where ended_at is null and paused_since is null and " + due
                                + " limit :limit for update skip locked",
                        StageVisit.class,
                        "t")
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
