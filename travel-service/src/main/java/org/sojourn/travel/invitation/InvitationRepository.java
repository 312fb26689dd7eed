package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.problem.NotFound;

/** Invitations; every way to one demands a decision, and row-level security repeats it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InvitationRepository {

    private final EntityManager entities;

    InvitationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The invitation by id or reference; absent, foreign and hidden ones are told apart by nobody. */
    public Invitation get(AccessDecision decision, String idOrReference) {
        Invitation invitation =
                Reference.isReference(idOrReference) ? only("reference", idOrReference) : only("id", id(idOrReference));
        if (!decision.covers(invitation.travellerId(), invitation.unitPath())) {
            throw new NotFound();
        }
        return invitation;
    }

    void add(AccessDecision decision, Invitation invitation) {
        if (!decision.self(invitation.travellerId())) {
            throw new NotFound();
        }
        entities.persist(invitation);
    }

    void flush() {
        entities.flush();
    }

    /** Unanswered ones whose event has begun; locked, what another replica holds left out. */
    List<Invitation> begun(AccessDecision system, Instant at, int limit) {
        system.requireSystem();
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select {t.*} from invitation t where starts_at <= :at and state in ('RECEIVED', 'UNDER_REVIEW')"
                                + " order by starts_at limit :limit for update skip locked",
                        Invitation.class,
                        "t")
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList();
    }

    private Invitation only(String attribute, Object value) {
        return entities.createQuery("from Invitation where %s = :value".formatted(attribute), Invitation.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
