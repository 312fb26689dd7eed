package org.sojourn.debrief.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Cursor;

/** Referrals and their steps, sealed under the case's key. */
@ApplicationScoped
class ReferralRepository {

    private static final Column EXTRACT = new Column("referral", "content");
    private static final Column REMARK = new Column("referral_step", "remark");

    private final EntityManager rows;
    private final FieldCipher cipher;

    ReferralRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    void add(CaseInHand hand, Referral requested, Extract extract, String hash) {
        byte[] sealed = cipher.sealJson(requested.filed().caseId(), EXTRACT, requested.id(), extract);
        requested.deliver(sealed, hash);
        rows.persist(requested);
    }

    /** Notes the state a referral has come to, and what was said of it. */
    void step(AccessDecision decision, Referral referral, @Nullable String remark, Instant now) {
        ReferralStep step = ReferralStep.of(referral, decision.caller().subject(), now);
        if (remark != null) {
            step.saying(cipher.seal(step.filed().caseId(), REMARK, step.id(), remark));
        }
        rows.persist(step);
    }

    List<Referral> of(CaseInHand hand) {
        return rows.createQuery("from Referral r where r.filed.caseId = :case order by r.id", Referral.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultList();
    }

    Referral find(CaseInHand hand, UUID id) {
        return of(hand).stream()
                .filter(referral -> referral.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<ReferralStep> steps(CaseInHand hand, Referral of) {
        return rows.createQuery("from ReferralStep s where s.referralId = :id order by s.id", ReferralStep.class)
                .setParameter("id", of.id())
                .getResultList();
    }

    /** What the caller has received, the newest first; nothing that was revoked. */
    List<Referral> received(AccessDecision decision, Optional<Cursor> before, int limit) {
        String rest = before.isPresent() ? " and r.id < :before" : "";
        TypedQuery<Referral> query = rows.createQuery(
                        "from Referral r where r.receiverId = :caller and r.state <> REVOKED" + rest
                                + " order by r.id desc",
                        Referral.class)
                .setParameter("caller", decision.caller().subject());
        before.ifPresent(cursor -> query.setParameter("before", cursor.uuid(0)));
        return query.setMaxResults(limit).getResultList();
    }

    Referral received(AccessDecision decision, UUID id, LockModeType lock) {
        return rows.createQuery(
                        "from Referral r where r.receiverId = :caller and r.state <> REVOKED and r.id = :id",
                        Referral.class)
                .setParameter("caller", decision.caller().subject())
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void flush() {
        rows.flush();
    }

    Extract extract(Referral of) {
        return cipher.openJson(of.filed().caseId(), EXTRACT, of.id(), of.content(), Extract.class);
    }

    @Nullable
    String remark(ReferralStep of) {
        byte[] sealed = of.remark();
        return sealed == null ? null : cipher.open(of.filed().caseId(), REMARK, of.id(), sealed);
    }
}
