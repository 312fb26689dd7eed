package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.EditionId;
import org.sojourn.platform.access.AccessDecision;

/** The statements that ask many people at once, or release them. Each person's term is that of his unit. */
@ApplicationScoped
class AudienceRows {

    private static final String ASK = """
            insert into acknowledgement (advisory_id, number, person_id, id, unit_path, reference, status,
              required_at, remind_at, last_day_at, due_at, next_at)
            select d.advisory_id, d.number, p.id, uuidv7(), p.unit_path, d.reference, 'REQUIRED',
              cast(t.since as timestamptz), cast(t.remind_at as timestamptz), cast(t.last_day_at as timestamptz),
              cast(t.due_at as timestamptz), cast(t.since as timestamptz)
            from acknowledgement_duty d, person p, unnest(cast(:units as text[]), cast(:sinces as text[]),
              cast(:reminds as text[]), cast(:lastDays as text[]), cast(:dues as text[]))
                as t (unit_path, since, remind_at, last_day_at, due_at)
            where %s and d.ended_at is null and p.left_at is null and t.unit_path = p.unit_path
              and in_audience(d.audience, p.unit_path, p.coverage, p.roles)
            on conflict (advisory_id, number, person_id) do update set status = excluded.status,
              unit_path = excluded.unit_path, required_at = excluded.required_at, remind_at = excluded.remind_at,
              last_day_at = excluded.last_day_at, due_at = excluded.due_at, next_at = excluded.next_at, told_at = null,
              seen_at = null, overdue_at = null, voided_at = null, void_reason = null
              where acknowledgement.status = any(:askable) and acknowledgement.void_reason = 'LEFT_AUDIENCE'""";

    private static final String OF_CHUNK =
            "d.advisory_id = :advisory and d.number = :number and p.id > :after and p.id <= :last";
    private static final String OF_PERSON = "d.advisory_id = :advisory and d.number = :number and p.id = :person";
    private static final String OF_PEOPLE = "p.id = any(:people)";
    private static final String TOUCHED = " returning id, person_id, unit_path";

    private static final String LAST_OF_CHUNK = "select (array_agg(id order by id desc))[1], count(*)"
            + " from (select id from person where id > :after order by id limit :size) chunk";

    private static final String RELEASE = """
            update acknowledgement a set status = 'VOID', void_reason = 'LEFT_AUDIENCE', voided_at = :now, next_at = null
            from acknowledgement_duty d, person p
            where a.person_id = any(:people) and p.id = a.person_id and d.advisory_id = a.advisory_id and d.number = a.number
              and d.ended_at is null and a.status = any(:voidable)
              and (p.left_at is not null or not in_audience(d.audience, p.unit_path, p.coverage, p.roles))
            returning a.id, a.person_id, a.unit_path""";

    private static final String SETTLE = """
            update acknowledgement set status = 'VOID', void_reason = :reason, voided_at = :now, next_at = null
            where id = any(array(select id from acknowledgement where advisory_id = :advisory and number = :number
              and status = any(:voidable) order by person_id limit :size for update))""";

    private static final String CHANGED = "delete from audience_change where person_id = any(array("
            + "select person_id from audience_change order by at limit :limit for update skip locked)) returning person_id";

    private final Session rows;
    private final Terms terms;

    AudienceRows(Session rows, Terms terms) {
        this.rows = rows;
        this.terms = terms;
    }

    /** Where the next chunk of the roster ends. */
    Chunk chunk(AccessDecision system, @Nullable UUID after, int size) {
        UUID from = after == null ? new UUID(0, 0) : after;
        Object[] row = rows.createNativeQuery(LAST_OF_CHUNK, Object[].class)
                .setParameter("after", from)
                .setParameter("size", size)
                .getSingleResult();
        boolean complete = ((Number) row[1]).intValue() < size;
        return new Chunk(from, row[0] == null ? from : (UUID) row[0], complete);
    }

    /** Asks those of a chunk who belong to the audience. */
    void ask(AccessDecision system, Duty duty, Chunk chunk) {
        List<String> units = units(
                "id > :after and id <= :last",
                query -> query.setParameter("after", chunk.after()).setParameter("last", chunk.last()));
        EditionId edition = duty.edition();
        withTerms(rows.createNativeMutationQuery(ASK.formatted(OF_CHUNK)), units, duty.since())
                .setParameter("advisory", edition.advisoryId())
                .setParameter("number", edition.number())
                .setParameter("after", chunk.after())
                .setParameter("last", chunk.last())
                .executeUpdate();
    }

    /** Asks one person, if he belongs to the audience and was not asked before. */
    void ask(AccessDecision decision, Duty duty, UUID person, Instant now) {
        List<String> units = units("id = :person", query -> query.setParameter("person", person));
        EditionId edition = duty.edition();
        withTerms(rows.createNativeMutationQuery(ASK.formatted(OF_PERSON)), units, duty.sinceFor(now))
                .setParameter("advisory", edition.advisoryId())
                .setParameter("number", edition.number())
                .setParameter("person", person)
                .executeUpdate();
    }

    /** Asks some people for all that is open and addressed to them, and says whom it asked anew. */
    List<Touched> ask(AccessDecision system, UUID[] people, Instant now) {
        List<String> units = units("id = any(:people)", query -> query.setParameter("people", people));
        return touched(withTerms(rows.createNativeQuery(ASK.formatted(OF_PEOPLE) + TOUCHED, Object[].class), units, now)
                .setParameter("people", people)
                .getResultList());
    }

    /** Releases some people from what is no longer addressed to them, and says whom. */
    List<Touched> release(AccessDecision system, UUID[] people, Instant now) {
        return touched(rows.createNativeQuery(RELEASE, Object[].class)
                .setParameter("now", now)
                .setParameter("people", people)
                .setParameter("voidable", AcknowledgementStatus.before(AcknowledgementCommand.VOID))
                .getResultList());
    }

    /** Voids up to `size` open acknowledgements of a duty that has ended, and says how many. */
    int settle(AccessDecision system, Duty duty, Instant now, int size) {
        EditionId edition = duty.edition();
        return rows.createNativeMutationQuery(SETTLE)
                .setParameter("reason", String.valueOf(duty.endReason()))
                .setParameter("now", now)
                .setParameter("advisory", edition.advisoryId())
                .setParameter("number", edition.number())
                .setParameter("voidable", AcknowledgementStatus.before(AcknowledgementCommand.VOID))
                .setParameter("size", size)
                .executeUpdate();
    }

    /** Takes people off the list of those whose audiences may have changed. */
    UUID[] changed(AccessDecision system, int limit) {
        return rows.createNativeQuery(CHANGED, UUID.class)
                .setParameter("limit", limit)
                .getResultList()
                .toArray(UUID[]::new);
    }

    private List<String> units(String people, UnaryOperator<NativeQuery<String>> parameters) {
        return parameters
                .apply(rows.createNativeQuery(
                        "select distinct unit_path from person where left_at is null and " + people, String.class))
                .getResultList();
    }

    private <Q extends CommonQueryContract> Q withTerms(Q query, List<String> units, Instant since) {
        List<Term> each = units.stream().map(unit -> terms.of(unit, since)).toList();
        query.setParameter("units", units.toArray(String[]::new));
        query.setParameter("sinces", texts(each, Term::since));
        query.setParameter("reminds", texts(each, Term::remindAt));
        query.setParameter("lastDays", texts(each, Term::lastDayAt));
        query.setParameter("dues", texts(each, Term::dueAt));
        query.setParameter("askable", AcknowledgementStatus.before(AcknowledgementCommand.REQUIRE));
        return query;
    }

    private static String[] texts(List<Term> terms, Function<Term, Instant> instant) {
        return terms.stream().map(instant).map(Instant::toString).toArray(String[]::new);
    }

    private static List<Touched> touched(List<Object[]> found) {
        return found.stream()
                .map(row -> new Touched((UUID) row[0], (UUID) row[1], (String) row[2]))
                .toList();
    }

    /** People of the roster by the order of their ids, after one up to another; the last chunk completes it. */
    record Chunk(UUID after, UUID last, boolean complete) {}

    /** An acknowledgement that a statement changed. */
    record Touched(UUID id, UUID person, String unitPath) {}
}
