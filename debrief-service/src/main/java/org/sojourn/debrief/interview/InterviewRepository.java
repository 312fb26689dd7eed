package org.sojourn.debrief.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.problem.NotFound;

/** Interviews and what belongs to them, sealed under the case's key. */
@ApplicationScoped
class InterviewRepository {

    private static final Column VENUE = new Column("interview", "venue");
    private static final Column REASON = new Column("interview", "ended_reason");

    private final EntityManager rows;
    private final FieldCipher cipher;

    InterviewRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    List<Interview> of(CaseInHand hand) {
        return rows.createQuery("from Interview i where i.filed.caseId = :case order by i.id", Interview.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultList();
    }

    Interview find(CaseInHand hand, UUID id) {
        return of(hand).stream()
                .filter(interview -> interview.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    boolean anyOpen(CaseInHand hand) {
        return of(hand).stream().anyMatch(interview -> interview.state().isOpen());
    }

    void add(CaseInHand hand, Interview scheduled) {
        rows.persist(scheduled);
    }

    /** Interviews with a reminder to give; what another replica has in hand is left to it. */
    List<Interview> lockToRemind(AccessDecision system, Instant now, int limit) {
        return rows.unwrap(Session.class)
                .createNativeQuery("""
                        select {t.*} from interview t where remind_at <= :now
                        order by remind_at limit :limit for update skip locked""", Interview.class, "t")
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    void flush() {
        rows.flush();
    }

    byte[] sealVenue(Interview of, Venue venue) {
        return cipher.sealJson(of.caseId(), VENUE, of.id(), venue);
    }

    Venue venue(Interview of) {
        return cipher.openJson(of.caseId(), VENUE, of.id(), of.venue(), Venue.class);
    }

    byte[] sealReason(Interview of, String reason) {
        return cipher.seal(of.caseId(), REASON, of.id(), reason);
    }

    @Nullable
    String reason(Interview of) {
        byte[] sealed = of.endedReason();
        return sealed == null ? null : cipher.open(of.caseId(), REASON, of.id(), sealed);
    }
}
