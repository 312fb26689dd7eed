package org.sojourn.debrief.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;

/** The members of cases and what was done to compartments; reasons are sealed under the case's key. */
@ApplicationScoped
class MemberRepository {

    private static final Column REASON = new Column("case_member", "reason");
    private static final Column REMOVAL = new Column("case_member", "removal_reason");
    private static final Column STEP = new Column("compartment_step", "content");

    private final EntityManager rows;
    private final FieldCipher cipher;

    MemberRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** The case to which the caller is admitted. */
    Optional<UUID> caseOf(AccessDecision decision, String idOrReference) {
        return rows.createQuery(
                        "select m.caseId from CaseMember m where m.memberId = :caller and m.removedAt is null"
                                + " and (cast(m.caseId as string) = :key or m.caseReference = :key)",
                        UUID.class)
                .setParameter("caller", decision.caller().subject())
                .setParameter("key", idOrReference)
                .getResultStream()
                .findFirst();
    }

    CaseMember admit(CaseInHand hand, UUID person, String reason, Instant now) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(hand.debriefCase().id(), REASON, id, reason);
        CaseMember admitted = CaseMember.admit(hand, id, person, sealed, now);
        rows.persist(admitted);
        return admitted;
    }

    void remove(CaseInHand hand, CaseMember member, String reason, Instant now) {
        byte[] sealed = cipher.seal(hand.debriefCase().id(), REMOVAL, member.id(), reason);
        member.remove(hand.actor().person(), sealed, now);
    }

    Optional<CaseMember> present(CaseInHand hand, UUID person) {
        return of(hand).stream()
                .filter(member -> member.memberId().equals(person) && member.removedAt() == null)
                .findFirst();
    }

    List<CaseMember> of(CaseInHand hand) {
        return rows.createQuery("from CaseMember m where m.caseId = :case order by m.id", CaseMember.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultList();
    }

    void add(CaseInHand hand, boolean closed, String reason, Instant now) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(hand.debriefCase().id(), STEP, id, reason);
        rows.persist(CompartmentStep.of(hand, id, closed, sealed, now));
    }

    List<CompartmentStep> steps(CaseInHand hand) {
        return rows.createQuery("from CompartmentStep s where s.caseId = :case order by s.id", CompartmentStep.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultList();
    }

    MemberLine line(CaseInHand hand, CaseMember member) {
        UUID of = hand.debriefCase().id();
        byte[] removal = member.removalReason();
        return new MemberLine(
                member.memberId(),
                member.admittedBy(),
                member.admittedAt(),
                cipher.open(of, REASON, member.id(), member.reason()),
                member.removedBy(),
                member.removedAt(),
                removal == null ? null : cipher.open(of, REMOVAL, member.id(), removal));
    }

    CaseMembers.Step line(CaseInHand hand, CompartmentStep step) {
        String reason = cipher.open(hand.debriefCase().id(), STEP, step.id(), step.content());
        return new CaseMembers.Step(step.closed(), step.personId(), reason, step.takenAt());
    }
}
