package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.trip.Trip;

/** Incidents as aggregates; every way to one demands a decision, and a restricted one is not there for its traveller. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IncidentRepository {

    private final EntityManager entities;

    IncidentRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The incident by id or reference; absent, foreign and hidden ones are told apart by nobody. */
    Incident get(AccessDecision decision, String idOrReference) {
        boolean reference = Reference.isReference(idOrReference);
        Incident incident = entities.createQuery(
                        "from Incident where %s = :value".formatted(reference ? "reference" : "id"), Incident.class)
                .setParameter("value", reference ? idOrReference : id(idOrReference))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!decision.covers(incident.travellerId(), incident.unitPath()) || hidden(decision, incident)) {
            throw new NotFound();
        }
        return incident;
    }

    /** The incidents of a trip, newest first. */
    List<Incident> of(AccessDecision decision, Trip trip) {
        return entities.createQuery(
                        "from Incident where tripId = :trip order by raisedAt desc, id desc", Incident.class)
                .setParameter("trip", trip.id())
                .getResultStream()
                .filter(incident -> decision.covers(incident.travellerId(), incident.unitPath()))
                .filter(incident -> !hidden(decision, incident))
                .toList();
    }

    void add(AccessDecision decision, Incident incident) {
        if (!decision.covers(incident.travellerId(), incident.unitPath())) {
            throw new NotFound();
        }
        entities.persist(incident);
    }

    /** Writes what has changed, so that the version is the one that will be committed. */
    void flush() {
        entities.flush();
    }

    private static boolean hidden(AccessDecision decision, Incident incident) {
        return incident.restricted() && decision.self(incident.travellerId());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
