package org.sojourn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sojourn.local.Part;

/** A page of a unit's queue where a million cases are kept, against a page of Flowable where a million tasks are open. */
final class QueueRow implements Row {

    private static final String OURS = "debrief-service";
    private static final String FLOWABLE = "Flowable";
    private static final String DEBRIEF = "debrief";
    private static final String TARGET = "/api/debriefs?queue=unit&limit=50";
    private static final String TASKS = "/cmmn-api/cmmn-runtime/tasks?sort=createTime&order=asc&size=50";
    private static final int CONNECTIONS = 16;
    private static final int CASES = 1_000_000;
    private static final int TRIAL = 10_000;
    private static final int AT_ONCE = 100_000;

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public List<Line> measure(Site site, Protocol protocol) {
        int cases = protocol.equals(Protocol.TRIAL) ? TRIAL : CASES;
        fill(site, cases);
        String token = new Tokens(site.stack()).of("dina");
        Wrk wrk = new Wrk(site, "queue", List.of(token));
        try (Flowable flowable = Flowable.start(site)) {
            flowable.fillTasks(cases);
            List<String> faults = pages(site, token, flowable);
            Series series = new Rounds(Pgbench.control(site), site::settle)
                    .with(
                            OURS,
                            time -> wrk.get(
                                    site.address(Part.DEBRIEF).resolve(TARGET),
                                    CONNECTIONS,
                                    time,
                                    Part.DEBRIEF,
                                    Part.POSTGRES))
                    .with(FLOWABLE, time -> flowable.get(wrk, TASKS, CONNECTIONS, time))
                    .run(protocol);
            return List.of(new Line(
                    "page of a unit's queue (50 of them) beside %,d cases, with a token".formatted(cases),
                    "Flowable 7, page of %,d open tasks in the order of its index".formatted(cases),
                    Floor.atLeast(30),
                    series.ratio(OURS, FLOWABLE),
                    series.told(OURS, FLOWABLE),
                    Stream.concat(faults.stream(), series.faults(OURS, FLOWABLE).stream())
                            .toList()));
        }
    }

    /** Three cases of two people, by the statements that also fill the databases of growth. */
    private static void fill(Site site, int cases) {
        int people = cases * 2 / 3 + 1;
        script(site, "names.sql", 0, 0);
        script(site, "drop.sql", 0, 0);
        for (int from = 0; from < people; from += AT_ONCE) {
            script(site, "debrief.sql", from, Math.min(people, from + AT_ONCE));
        }
        script(site, "build.sql", 0, 0);
        site.sql(DEBRIEF, "vacuum (analyze)", "checkpoint");
    }

    private static void script(Site site, String name, int from, int to) {
        Path file = site.repository().resolve("deploy/bench/growth").resolve(name);
        try {
            site.sql(
                    DEBRIEF,
                    "set session_replication_role = replica",
                    "set work_mem = '256MB'",
                    Files.readString(file).replace(":from::", from + "::").replace(":to", Integer.toString(to)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<String> pages(Site site, String token, Flowable flowable) {
        try (Wire wire = new Wire(site.address(Part.DEBRIEF))) {
            int ours = count(wire.get(TARGET, token), "\"reference\"");
            int theirs = count(flowable.get(TASKS), "\"createTime\"");
            return ours == 50 && theirs == 50
                    ? List.of()
                    : List.of("the pages hold %d cases and %d tasks".formatted(ours, theirs));
        }
    }

    private static int count(Wire.Answer answer, String field) {
        return answer.succeeded() ? answer.body().split(field, -1).length - 1 : 0;
    }
}
