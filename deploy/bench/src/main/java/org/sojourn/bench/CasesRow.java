package org.sojourn.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.sojourn.local.Part;

/** Opening the cases of trips that have ended, out of a full topic, against Flowable starting cases. */
final class CasesRow implements Row {

    private static final String OURS = "debrief-service";
    private static final String FLOWABLE = "Flowable";
    private static final String DEBRIEF = "debrief";
    private static final int WHOLE = 20_000;
    private static final int TRIAL = 2_000;
    private static final int CONNECTIONS = 16;
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "cases";
    }

    /** What does not take part rests: travel-service does not know the trips, and would try in vain what it is told of their cases. */
    @Override
    public List<Line> measure(Site site, Protocol protocol) {
        List<Line> lines = new ArrayList<>();
        site.without(List.of(Part.GATEWAY, Part.ADVISORY, Part.TRAVEL), () -> {
            lines.addAll(measured(site, protocol));
            new ConsumerGroup(site, "travel-service-cases").skip("sojourn.debrief.debriefcase");
        });
        return lines;
    }

    private static List<Line> measured(Site site, Protocol protocol) {
        int trips = protocol.equals(Protocol.WHOLE) ? WHOLE : TRIAL;
        ReturnedTrips returned = new ReturnedTrips(site);
        try (Flowable flowable = Flowable.start(site)) {
            Rows ours = new Rows(site, DEBRIEF);
            Rows theirs = new Rows(site, Flowable.DATABASE);
            Series series = new Rounds(Pgbench.control(site), site::settle)
                    .with(OURS, _ -> ours.counting(() -> drain(site, returned, trips)))
                    .with(FLOWABLE, time -> theirs.counting(() -> flowable.startCases(CONNECTIONS, time)))
                    .run(protocol);
            Ratio ratio = series.ratio(OURS, FLOWABLE);
            List<String> faults = series.faults(OURS, FLOWABLE);
            return List.of(
                    new Line(
                            "cases opened a second, out of %,d returned trips".formatted(trips),
                            "Flowable 7 CMMN, cases started over REST on 16 connections",
                            Floor.atLeast(5),
                            ratio,
                            series.told(OURS, FLOWABLE),
                            faults),
                    new Line(
                            "the same, rows written a second",
                            "the same",
                            Floor.atLeast(3),
                            ratio.times(ours.each() / theirs.each()),
                            "%s and %s rows for each case"
                                    .formatted(Figures.of(ours.each()), Figures.of(theirs.each())),
                            faults));
        }
    }

    /** From the first message sent to the last case opened. */
    private static Sample drain(Site site, ReturnedTrips returned, int trips) {
        var messages = returned.make(trips);
        String last = site.text(
                DEBRIEF,
                "select coalesce((select id from debrief_case order by id desc limit 1), '00000000-0000-0000-0000-000000000000')");
        try (Connection connection = site.stack().database(DEBRIEF);
                PreparedStatement opened =
                        connection.prepareStatement("select count(*) from debrief_case where id > ?::uuid")) {
            opened.setString(1, last);
            double cpu = site.cpu(Part.DEBRIEF, Part.POSTGRES);
            long start = System.nanoTime();
            long end = start + PATIENCE.toNanos();
            returned.send(messages);
            while (number(opened) < trips && System.nanoTime() < end) {
                LockSupport.parkNanos(GLANCE.toNanos());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long done = number(opened);
            List<String> faults = done == trips ? List.of() : List.of(done + " cases of " + trips + " trips");
            return new Sample(done, seconds, site.cpu(Part.DEBRIEF, Part.POSTGRES) - cpu, faults);
        } catch (SQLException fault) {
            throw new IllegalStateException("the cases could not be counted", fault);
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The rows that a database takes in for each piece of work, what the background writes of it included. */
    private static final class Rows {

        private final Site site;
        private final String database;
        private final long before;
        private long done;

        Rows(Site site, String database) {
            this.site = site;
            this.database = database;
            this.before = inserted();
        }

        Sample counting(Supplier<Sample> work) {
            Sample sample = work.get();
            done += sample.done();
            return sample;
        }

        double each() {
            return (inserted() - before) / (double) done;
        }

        /** A connection that rests tells what it did after ten seconds at the latest. */
        private long inserted() {
            site.sql(database, "select pg_sleep(11)");
            return site.number(
                    "postgres", "select tup_inserted from pg_stat_database where datname = '" + database + "'");
        }
    }
}
