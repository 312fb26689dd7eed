package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.problem.NotFound;

/** Trips as aggregates; every way to one demands a decision, and row-level security repeats it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TripRepository {

    private final EntityManager entities;

    TripRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The trip by id or reference; absent, foreign and hidden ones are told apart by nobody. */
    public Trip get(AccessDecision decision, String idOrReference) {
        Trip trip =
                Reference.isReference(idOrReference) ? only("reference", idOrReference) : only("id", id(idOrReference));
        if (!decision.covers(trip.travellerId(), trip.unitPath())) {
            throw new NotFound();
        }
        return trip;
    }

    /** The trip by id or reference, unless it is another's draft: what somebody never filed nobody else sees. */
    public Trip filed(AccessDecision decision, String idOrReference) {
        Trip trip = get(decision, idOrReference);
        if (trip.permit().submittedAt() == null && !decision.bySystem() && !decision.self(trip.travellerId())) {
            throw new NotFound();
        }
        return trip;
    }

    /** A trip that `Access.also` opened to the running transaction after a relation of the caller to it was checked. */
    public Trip opened(AccessDecision decision, UUID id) {
        Objects.requireNonNull(decision);
        return only("id", id);
    }

    void add(AccessDecision decision, Trip trip) {
        if (!decision.self(trip.travellerId())) {
            throw new NotFound();
        }
        entities.persist(trip);
    }

    /** Writes what has changed, so that the version is the one that will be committed. */
    public void flush() {
        entities.flush();
    }

    /** Planned trips whose departure date has passed undecided or with leave; locked, what another replica holds left out. */
    List<Trip> departed(AccessDecision system, Instant at, int limit) {
        return due(
                system,
                "departure_passes_at <= :at and travel in ('PLANNED', 'READY') and authorisation in "
                        + Authorisation.in(Authorisation::stands) + " order by departure_passes_at",
                at,
                limit);
    }

    /** Trips of people who are away and were to be back, not yet flagged. */
    List<Trip> missing(AccessDecision system, Instant at, int limit) {
        return due(
                system, "grace_ends_at <= :at and travel = 'AWAY' and not overdue order by grace_ends_at", at, limit);
    }

    /** Trips whose time is over and that nobody left for. */
    List<Trip> neverMade(AccessDecision system, Instant at, int limit) {
        return due(
                system,
                "grace_ends_at <= :at and travel in ('PLANNED', 'READY') and authorisation in "
                        + Authorisation.in(state -> !state.stands()) + " order by grace_ends_at",
                at,
                limit);
    }

    /** By the names of its columns, for `*` is refused by who prepared it before a later build added one. */
    private List<Trip> due(AccessDecision system, String condition, Instant at, int limit) {
        system.requireSystem();
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select {t.*} from trip t where " + condition + " limit :limit for update skip locked",
                        Trip.class,
                        "t")
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList();
    }

    private Trip only(String attribute, Object value) {
        return entities.createQuery("from Trip where %s = :value".formatted(attribute), Trip.class)
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
