package org.sojourn.travel.reassessment;

import org.sojourn.travel.trip.Authorisation;

/** The statement that opens reassessments: finds whom a change affects, raises their versions, replaces older questions, asks the new one. */
final class OpeningStatement {

    private static final String CHANGE = """
            with change as materialized (
              select ?::uuid as advisory_id, ?::text as advisory_reference, ?::int as number, ?::text as title,
                ?::text as cause, ?::text as note, ?::timestamptz as begins, ?::timestamptz as ends,
                ?::jsonb as audience_before, ?::jsonb as audience_after, ?::timestamptz as now, ?::interval as away,
                ?::interval as remind_before, ?::text as calendar, ?::text as zone),
            place as materialized (
              select * from unnest(?::text[], ?::text[], ?::int[], ?::int[]) as p (country, area, before, after)),
            deadline as materialized (
              select * from unnest(?::text[], ?::text[], ?::timestamptz[]) as d (calendar, zone, due)),
            """;

    /** The audience is looked for among those only whom the places affect, and judged once for all who are alike to it. */
    private static final String ADDRESSED = """
            judged as materialized (
              select g.people, in_audience(c.audience_before, g.unit_path, g.coverage, g.roles) as was,
                in_audience(c.audience_after, g.unit_path, g.coverage, g.roles) as now
              from (
                select array_agg(p.id) as people, p.unit_path, p.coverage, p.roles
                from (select distinct traveller_id from near) n join person p on p.id = n.traveller_id
                group by p.unit_path, p.coverage, p.roles) g cross join change c),
            addressed as materialized (
              select p.id, j.was, j.now from judged j cross join unnest(j.people) as p (id) where j.was or j.now),
            """;

    /**
     * No zone is more than a day from the middle one, so that an index can leave out what is over. Trips are fetched when they are
     * flagged, not before.
     */
    private static final String NEAR_LEGS = """
            near as materialized (
              select l.traveller_id, l.trip_id as id, l.sequence, l.transit, l.arrival, l.departure, p.*
              from change c cross join place p join leg l using (country)
              where l.departure >= (greatest(c.begins, c.now) at time zone 'UTC')::date - 1
                and l.departure >= (greatest(c.begins, c.now) at time zone l.zone)::date
                and (c.ends is null or l.arrival::timestamp at time zone l.zone < c.ends)%s),
            """;

    private static final String HIT_TRIPS = """
            hit as (
              select n.traveller_id, n.id, jsonb_agg(jsonb_build_object('leg', n.sequence, 'country', n.country,
                'area', n.area, 'transit', n.transit, 'arrival', n.arrival, 'departure', n.departure,
                'before', case when a.was then n.before end, 'after', case when a.now then n.after end)
                order by n.sequence) as hits
              from near n join addressed a on a.id = n.traveller_id
              where a.was and n.before is not null or a.now and n.after is not null
              group by n.traveller_id, n.id),
            """;

    private static final String AFFECTED =
            "(t.travel = 'AWAY' or t.travel in ('PLANNED', 'READY') and t.authorisation not in "
                    + Authorisation.in(state -> !state.stands()) + ")";

    private static final String TRIP_FIELDS = """
            t.traveller_id, t.id, t.reference, t.unit_path, 'TRIP' as kind, t.travel = 'AWAY' as away,
            t.planned_departure::timestamp at time zone t.return_zone as starts, h.hits
            """;

    private static final String FLAG_TRIPS = """
            affected as (
              update trip t set guidance_changed_at = c.now, updated_at = c.now, version = t.version + 1,
                travel = case t.travel when 'READY' then 'PLANNED' else t.travel end
              from hit h cross join change c
              where t.traveller_id = h.traveller_id and t.id = h.id and\s""" + AFFECTED + " returning " + TRIP_FIELDS + "),";

    private static final String FLAG_ONE = "affected as (select " + TRIP_FIELDS
            + " from hit h join trip t on t.traveller_id = h.traveller_id and t.id = h.id),";

    private static final String NEAR_INVITATIONS = """
            near as materialized (
              select i.traveller_id, i.id, p.*
              from change c cross join place p join invitation i using (country)
              where i.state in ('RECEIVED', 'UNDER_REVIEW')
                and i.ends_on >= (greatest(c.begins, c.now) at time zone 'UTC')::date - 1
                and i.ends_on >= (greatest(c.begins, c.now) at time zone i.zone)::date
                and (c.ends is null or i.starts_at < c.ends)),
            """;

    /** Told before the update: as a part of it, all the addressed would be gone through for each invitation. */
    private static final String HIT_INVITATIONS = """
            hit as materialized (
              select n.traveller_id, n.id, n.area, case when a.was then n.before end as before,
                case when a.now then n.after end as after
              from near n join addressed a on a.id = n.traveller_id
              where a.was and n.before is not null or a.now and n.after is not null),
            """;

    private static final String FLAG_INVITATIONS = """
            affected as (
              update invitation i set updated_at = c.now, version = i.version + 1
              from hit h cross join change c
              where i.traveller_id = h.traveller_id and i.id = h.id and i.state in ('RECEIVED', 'UNDER_REVIEW')
              returning i.traveller_id, i.id, i.reference, i.unit_path, 'INVITATION' as kind, false as away,
                i.starts_at as starts, jsonb_build_array(jsonb_build_object('country', i.country, 'area', h.area,
                  'transit', false, 'arrival', i.starts_on, 'departure', i.ends_on,
                  'before', h.before, 'after', h.after)) as hits),
            """;

    /**
     * Homes and terms are found once for a unit, however many of its trips are affected; terms are one object to look into, for as rows
     * they would all be gone through for each trip, since PostgreSQL takes those affected for one. Older questions are looked for by their
     * trip alone, and before all else: what is known of the table may be older than the last edition, and then all open ones, or all of
     * the advisory, seem few enough to go through for each trip. Their rows are fetched again only if they are replaced.
     */
    private static final String OPEN = """
            home as materialized (
              select u.unit_path, coalesce((
                  select n.calendar from unit n where n.calendar is not null
                    and (u.unit_path = n.path or starts_with(u.unit_path, n.path || '/'))
                  order by length(n.path) desc limit 1), c.calendar) as calendar, coalesce((
                  select n.zone from unit n where n.zone is not null
                    and (u.unit_path = n.path or starts_with(u.unit_path, n.path || '/'))
                  order by length(n.path) desc limit 1), c.zone) as zone
              from (select distinct unit_path from affected) u cross join change c),
            term as materialized (
              select jsonb_object_agg(h.unit_path, d.due) as due_in from home h join deadline d using (calendar, zone)),
            older as materialized (
              select o.traveller_id, o.id from affected f cross join change c cross join lateral (
                select x.traveller_id, x.id from reassessment x
                where x.traveller_id = f.traveller_id and x.object_id = f.id and (x.advisory_id = c.advisory_id) is true
                  and (x.number < c.number or x.number = c.number and x.cause <> c.cause) offset 0) o),
            replaced as (
              update reassessment r set state = 'SUPERSEDED', ended_at = c.now, version = r.version + 1
              from older o cross join change c
              where r.traveller_id = o.traveller_id and r.id = o.id and r.state || '' = 'OPEN'),
            asked as (
              select f.*, case when f.away then c.now + c.away
                else greatest(c.now, least((t.due_in ->> f.unit_path)::timestamptz, f.starts)) end as due
              from affected f cross join change c cross join term t),
            opened as (
              insert into reassessment as r (traveller_id, id, unit_path, version, object_kind, object_id, object_reference,
                advisory_id, advisory_reference, number, title, cause, change_note, guidance_from, guidance_until, hits,
                state, opened_at, remind_at, due_at)
              select f.traveller_id, uuidv7(), f.unit_path, 0, f.kind, f.id, f.reference, c.advisory_id,
                c.advisory_reference, c.number, c.title, c.cause, c.note, c.begins, c.ends, f.hits, 'OPEN', c.now,
                case when f.due - c.remind_before > c.now then f.due - c.remind_before end, f.due
              from asked f cross join change c
              on conflict on constraint uq_reassessment do update set state = 'OPEN', version = r.version + 1,
                opened_at = excluded.opened_at, told_at = null, remind_at = excluded.remind_at, reminded_at = null,
                due_at = excluded.due_at, escalated_at = null, ended_at = null, ended_by = null, reasons = null,
                hits = excluded.hits
              where r.state in ('CANCELLED', 'LAPSED')
              returning unit_path)
            select unit_path, count(*) from opened group by unit_path""";

    /** Every trip that the change affects. */
    static final String TRIPS = CHANGE + NEAR_LEGS.formatted("") + ADDRESSED + HIT_TRIPS + FLAG_TRIPS + OPEN;

    /** One trip, whatever its state; its row is left to who holds it. */
    static final String ONE_TRIP =
            CHANGE + NEAR_LEGS.formatted(" and l.trip_id = ?") + ADDRESSED + HIT_TRIPS + FLAG_ONE + OPEN;

    /** Every invitation that the change affects. */
    static final String INVITATIONS = CHANGE + NEAR_INVITATIONS + ADDRESSED + HIT_INVITATIONS + FLAG_INVITATIONS + OPEN;

    private OpeningStatement() {}
}
