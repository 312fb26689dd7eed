package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;

/** The steps taken towards the closing of a case, their reasons sealed under the case's key. */
@ApplicationScoped
class ClosureSteps {

    private static final Column REASON = new Column("closure_step", "reason");

    private final EntityManager rows;
    private final FieldCipher cipher;

    ClosureSteps(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    void add(CaseInHand hand, ClosureStep step, @Nullable String reason) {
        if (reason != null) {
            step.because(cipher.seal(hand.debriefCase().id(), REASON, step.id(), reason));
        }
        rows.persist(step);
    }

    List<TakenStep> of(CaseInHand hand) {
        UUID caseId = hand.debriefCase().id();
        return rows.createQuery("from ClosureStep s where s.caseId = :case order by s.id", ClosureStep.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(step -> taken(caseId, step))
                .toList();
    }

    private TakenStep taken(UUID caseId, ClosureStep step) {
        byte[] sealed = step.reason();
        String reason = sealed == null ? null : cipher.open(caseId, REASON, step.id(), sealed);
        return new TakenStep(step.kind(), step.personId(), step.outcome(), reason, step.confirmed(), step.takenAt());
    }
}
