package org.sojourn.acceptance.growth;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;
import org.sojourn.platform.test.Plan;
import org.sojourn.platform.test.Plans;

/** Asks for every list and queue, lets time pass for the timers, and keeps what each statement touched, with the whole plans. */
final class Measurement {

    private static final int ROUNDS = 7;
    private static final Duration UNTIL_TIMERS = Duration.ofDays(4).plusHours(12);
    private static final Duration FOR_TIMERS = Duration.ofSeconds(45);
    private static final Pattern LITERAL = Pattern.compile("'[0-9a-f-]{36}'");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final GrownStack stack;
    private final Path results;
    private final Map<String, List<Double>> times = new TreeMap<>();
    private final Map<String, Integer> rows = new TreeMap<>();

    Measurement(GrownStack stack, Path results) {
        this.stack = stack;
        this.results = results;
    }

    boolean run() throws SQLException, IOException, InterruptedException {
        Files.createDirectories(results);
        int refused = ask(2);
        times.clear();
        refused += ask(ROUNDS);
        times.forEach((page, millis) -> System.out.printf("%8.1f ms %s%n", median(millis), page));
        record();
        long mark = Files.size(stack.serverLog());
        refused += ask(ROUNDS);
        rows.forEach((page, found) -> System.out.printf("%4d rows %s%n", found, page));
        stack.stack().moveClock(UNTIL_TIMERS);
        Thread.sleep(FOR_TIMERS);
        stack.stack().moveClock(UNTIL_TIMERS.negated());
        stop();
        keep(mark);
        return refused == 0;
    }

    /** Sessions begin anew, for they take up the settings of their role when they do. */
    private void record() throws SQLException {
        for (Part service : Site.SERVICES) {
            String role = Site.databaseOf(service) + "_app";
            stack.run(
                    service,
                    Plans.recording(role, Map.of("auto_explain.log_analyze", "on", "auto_explain.log_buffers", "on")));
            stack.run(service, Plans.prefix());
            stack.run(service, "select pg_reload_conf()");
            stack.stack().stop(service);
            stack.stack().start(service);
        }
    }

    private void stop() throws SQLException {
        for (Part service : Site.SERVICES) {
            stack.run(service, "alter role %s_app reset session_preload_libraries".formatted(Site.databaseOf(service)));
            stack.stack().stop(service);
        }
    }

    private int ask(int rounds) {
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
            for (Pages.Ask ask : Pages.ALL) {
                String token = stack.stack().token(ask.person());
                String next = "";
                for (int page = 0; page < 2 && next != null; page++) {
                    String more = next.isEmpty() ? "" : (ask.path().contains("?") ? "&" : "?") + "cursor=" + next;
                    long begin = System.nanoTime();
                    Answer answer = Answer.to(
                            stack.address(ask.service()),
                            Request.get(ask.path() + more).as(token));
                    double millis = (System.nanoTime() - begin) / 1e6;
                    if (!answer.succeeded()) {
                        refused++;
                        System.out.println("refused: " + ask.person() + " " + ask.path() + " " + answer.told());
                    } else if (page == 0) {
                        times.computeIfAbsent(ask.toString(), name -> new ArrayList<>())
                                .add(millis);
                        rows.put(ask.toString(), answer.json().path("items").size());
                    }
                    JsonNode cursor = answer.succeeded() ? answer.json().path("next") : null;
                    next = cursor == null || !cursor.isTextual() ? null : cursor.asText();
                }
            }
        }
        return refused;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void keep(long mark) throws IOException {
        Map<String, List<Touched>> all = new TreeMap<>();
        for (Part service : Site.SERVICES) {
            String role = Site.databaseOf(service);
            Map<String, Plan> costliest = new TreeMap<>();
            new Plans(stack.serverLog(), role + "_app").after(mark, plan -> {
                String name = role + "\t" + named(plan.statement());
                all.computeIfAbsent(name, statement -> new ArrayList<>()).add(new Touched(plan.rows(), plan.buffers()));
                costliest.merge(name, plan, (one, other) -> one.buffers() >= other.buffers() ? one : other);
            });
            plans(costliest, results.resolve(role + "-plans.txt"));
        }
        try (BufferedWriter out = Files.newBufferedWriter(results.resolve("buffers.tsv"))) {
            for (Map.Entry<String, List<Touched>> entry : all.entrySet()) {
                Touched typical = Touched.typical(entry.getValue());
                out.write("%d\t%d\t%d\t%s%n"
                        .formatted(entry.getValue().size(), typical.rows(), typical.buffers(), entry.getKey()));
            }
        }
        System.out.println(all.size() + " statements, kept in " + results);
    }

    private static void plans(Map<String, Plan> plans, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            plans.forEach((name, plan) -> {
                try {
                    out.write(name + "\n" + plan.root().toPrettyString() + "\n\n");
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
        }
    }

    private static String named(String statement) {
        return SPACE.matcher(LITERAL.matcher(statement).replaceAll("?"))
                .replaceAll(" ")
                .strip();
    }
}
