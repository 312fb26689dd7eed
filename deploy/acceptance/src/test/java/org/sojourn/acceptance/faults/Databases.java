package org.sojourn.acceptance.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Reads what is kept of a run that begins now, past every service, and waits until it no longer changes. */
final class Databases {

    private static final String TOPIC = "sojourn.travel.trip";
    private static final String AUDITOR = "aude";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Site site;
    private final Desk desk = new Desk(Duration.ofMinutes(2));
    private final long before;

    public Databases(Site site) throws SQLException {
        this.site = site;
        this.before = number("travel", "select coalesce(max(id), 0) from outbox");
    }

    /** Compares a history with what is kept of it, once nothing is under way or the time is over. */
    public List<Finding> check(List<Operation> history, String name, Duration limit)
            throws SQLException, InterruptedException {
        awaitQuiet(limit);
        long since = history.stream().mapToLong(Operation::start).min().orElse(0);
        return Checker.check(history, kept(name, since));
    }

    /** The facts of trips that travel-service has committed in this run and debrief-service does not have. */
    Set<String> underWay() throws SQLException {
        return missing(Set.copyOf(rows(
                "travel",
                "select event_id::text from outbox where id > " + before + " and topic = '" + TOPIC + "'",
                row -> row.getString(1))));
    }

    /** Those of some facts that debrief-service does not have; asks for no others, for it is asked often beside a load. */
    Set<String> missing(Set<String> facts) throws SQLException {
        var missing = new HashSet<>(facts);
        missing.removeAll(rows(
                "debrief", "select event_id::text from inbox where " + eventAmong(facts), row -> row.getString(1)));
        return missing;
    }

    /** The way of a fact from travel-service into debrief-service, in milliseconds since 1970. */
    record Way(long sent, long came) {

        long took() {
            return came - sent;
        }
    }

    /** The ways of what this run committed from one moment to another; a fact that has not come counts as coming now. */
    List<Way> ways(long from, long until) throws SQLException {
        Map<String, String> sent = pairs(
                "travel",
                "select event_id::text, (extract(epoch from created_at) * 1000)::bigint::text from outbox where id > "
                        + before + " and topic = '" + TOPIC + "' and created_at between to_timestamp(" + from
                        + " / 1000.0) and to_timestamp(" + until + " / 1000.0)");
        Map<String, String> came = pairs(
                "debrief",
                "select event_id::text, (extract(epoch from received_at) * 1000)::bigint::text from inbox where "
                        + eventAmong(sent.keySet()));
        String now = Long.toString(InstantSource.system().millis());
        return sent.entrySet().stream()
                .map(fact ->
                        new Way(Long.parseLong(fact.getValue()), Long.parseLong(came.getOrDefault(fact.getKey(), now))))
                .toList();
    }

    private void awaitQuiet(Duration limit) throws SQLException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && !(unsent() == 0 && underWay().isEmpty())) {
            Thread.sleep(PAUSE);
        }
        Thread.sleep(PAUSE);
    }

    private Kept kept(String name, long since) throws SQLException, InterruptedException {
        List<Kept.Trip> trips = trips(name);
        var ids = new HashSet<String>();
        trips.forEach(trip -> ids.add(trip.id()));
        return new Kept(
                trips,
                cases(ids),
                sent(ids),
                arrived(ids),
                audit(ids),
                chains(),
                known(ids),
                new Guards(site).open(),
                unsent(),
                number(
                        "debrief",
                        "select count(*) from dead_letter where replayed_at is null and topic = '" + TOPIC
                                + "' and key is not null and at > to_timestamp(" + since + " / 1000.0)"));
    }

    private List<Kept.Trip> trips(String name) throws SQLException {
        return rows(
                "travel",
                "select l.place, t.id::text, t.authorisation, t.travel, t.version, t.facts from trip t join leg l on l.trip_id = t.id where l.place like '"
                        + name + "-%'",
                row -> new Kept.Trip(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6)));
    }

    private List<Kept.Case> cases(Set<String> trips) throws SQLException {
        return rows(
                        "debrief",
                        "select trip_id::text, id::text from debrief_case",
                        row -> new Kept.Case(row.getString(1), row.getString(2)))
                .stream()
                .filter(found -> trips.contains(found.trip()))
                .toList();
    }

    private List<Kept.Event> sent(Set<String> trips) throws SQLException {
        return rows(
                        "travel",
                        "select event_id::text, subject, aggregate_version, type from outbox where topic = '" + TOPIC
                                + "' order by id",
                        row -> new Kept.Event(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
                .stream()
                .filter(event -> trips.contains(event.trip()))
                .toList();
    }

    private List<Kept.Arrival> arrived(Set<String> trips) throws SQLException {
        return rows(
                        "debrief",
                        "select event_id::text, subject, version, outcome = 'APPLIED' from inbox where type like 'org.sojourn.travel.trip.%' order by received_at",
                        row -> new Kept.Arrival(row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4)))
                .stream()
                .filter(arrival -> trips.contains(arrival.trip()))
                .toList();
    }

    private List<Kept.Entry> audit(Set<String> trips) throws SQLException {
        return rows(
                        "travel",
                        "select object_id::text, action from audit_entry where kind = 'WRITE' and object_type = 'trip'",
                        row -> new Kept.Entry(row.getString(1), row.getString(2)))
                .stream()
                .filter(entry -> trips.contains(entry.trip()))
                .toList();
    }

    /** As the API tells an auditor; an entry may be unsealed and a checkpoint late for a moment. */
    private Map<String, String> chains() throws InterruptedException {
        var results = new TreeMap<String, String>();
        String token = site.stack().token(AUDITOR);
        for (String service : List.of("advisory", "travel", "debrief")) {
            results.put(service, chain(service, token));
        }
        return results;
    }

    private String chain(String service, String token) throws InterruptedException {
        String result = "";
        for (int attempt = 0; attempt < 60 && !"INTACT".equals(result); attempt++) {
            Desk.Answer answer =
                    desk.get(site.address(Part.GATEWAY).resolve("/api/" + service + "/audit/verification"), token);
            result = answer.body().path("result").asText("no answer, status " + answer.status());
            if (!"INTACT".equals(result)) {
                Thread.sleep(PAUSE);
            }
        }
        return result;
    }

    private Map<String, String> known(Set<String> trips) throws SQLException {
        Map<String, String> known = pairs("debrief", "select trip_id::text, last_fact from trip_snapshot");
        known.keySet().retainAll(trips);
        return known;
    }

    private static String eventAmong(Set<String> facts) {
        return "event_id = any('{" + String.join(",", facts) + "}')";
    }

    private long unsent() throws SQLException {
        return number(
                "travel",
                "select count(*) from outbox where id > coalesce((select low from log_position where reader = 'relay'), 0)");
    }

    private long number(String database, String query) throws SQLException {
        return rows(database, query, row -> row.getLong(1)).getFirst();
    }

    private Map<String, String> pairs(String database, String query) throws SQLException {
        var pairs = new TreeMap<String, String>();
        rows(database, query, row -> pairs.put(row.getString(1), row.getString(2)) == null);
        return pairs;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String database, String query, Reading<T> reading) throws SQLException {
        try (Connection connection = site.database(database);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        }
    }
}
