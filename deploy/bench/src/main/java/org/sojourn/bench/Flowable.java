package org.sojourn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.sojourn.local.Part;

/** Flowable's CMMN engine behind its REST interface: in a process like a service's, on a database of its own in the same PostgreSQL. */
final class Flowable implements AutoCloseable {

    static final String DATABASE = "flowable";

    private static final String CASES = "/cmmn-api/cmmn-runtime/case-instances";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int POOL = 8;

    private final Site site;
    private final URI address;
    private final Process process;

    private Flowable(Site site, URI address, Process process) {
        this.site = site;
        this.address = address;
        this.process = process;
    }

    /** Builds it unless that was done before, makes its database anew, and returns when it answers. */
    static Flowable start(Site site) {
        Path folder = site.repository().resolve("deploy/bench/flowable");
        Path application = folder.resolve("target/flowable-opponent.jar");
        if (Files.notExists(application)) {
            Tool.run(site.repository(), "./mvnw", "-q", "-B", "-ntp", "-f", folder + "/pom.xml", "package");
        }
        site.sql("postgres", "drop database if exists " + DATABASE, "drop role if exists " + DATABASE);
        site.sql(
                "postgres",
                "create role flowable login password 'flowable'",
                "create database " + DATABASE + " owner flowable");
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(Site.OPTIONS);
        command.addAll(List.of("-jar", application.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(site.scratch().resolve("flowable.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "OPPONENT_URL",
                        "jdbc:postgresql://127.0.0.1:"
                                + site.address(Part.POSTGRES).getPort() + '/' + DATABASE,
                        "OPPONENT_USER",
                        "flowable",
                        "OPPONENT_PASSWORD",
                        "flowable",
                        "OPPONENT_POOL",
                        Integer.toString(POOL),
                        "OPPONENT_PORT",
                        Integer.toString(port),
                        "MALLOC_ARENA_MAX",
                        Site.ARENAS));
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Flowable started = new Flowable(site, URI.create("http://127.0.0.1:" + port), process);
            started.awaitAnswer();
            return started;
        } catch (IOException fault) {
            throw new UncheckedIOException("Flowable could not be started", fault);
        }
    }

    /** Starts cases on so many connections for so long. */
    Sample startCases(int connections, Duration time) {
        double before = cpu();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<List<Integer>>> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            clients.add(() -> startUntil(end));
        }
        List<Integer> answers = Connections.atOnce(clients);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> faults = answers.stream()
                .filter(status -> status != 201)
                .distinct()
                .map(status -> "answered " + status)
                .toList();
        return new Sample(answers.size(), seconds, cpu() - before, faults);
    }

    /** Adds open tasks by SQL, as its own statements would leave them. */
    void fillTasks(int tasks) {
        site.sql(DATABASE, """
                insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, scope_type_, scope_id_,
                  scope_definition_id_, state_, suspension_state_, tenant_id_, is_count_enabled_, var_count_, id_link_count_, sub_task_count_)
                select 'bench-' || n, 1, 'Debrief', 50, now() - n * interval '1 second', now() + n * interval '1 second', 'cmmn', 'bench-case-' || n,
                  (select id_ from act_cmmn_casedef limit 1), 'created', 1, '', true, 0, 0, 0
                from generate_series(1, %d) n""".formatted(tasks), "vacuum (analyze)", "checkpoint");
    }

    Wire.Answer get(String target) {
        try (Wire wire = new Wire(address)) {
            return wire.get(target, "");
        }
    }

    /** Asks for one address on so many connections for so long. */
    Sample get(Wrk wrk, String target, int connections, Duration time) {
        double before = cpu();
        Sample sample = wrk.get(address.resolve(target), connections, time);
        return new Sample(sample.done(), sample.seconds(), cpu() - before, sample.faults());
    }

    /** What it keeps in memory (PSS), in megabytes. */
    double memory() {
        return MemoryRow.pss(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private double cpu() {
        return Processor.micros(process.toHandle()) + site.cpu(Part.POSTGRES);
    }

    private List<Integer> startUntil(long end) {
        List<Integer> answers = new ArrayList<>();
        try (Wire wire = new Wire(address)) {
            while (System.nanoTime() < end) {
                answers.add(wire.post(CASES, "", "", newCase()).status());
            }
        }
        return answers;
    }

    private static String newCase() {
        return """
                {"caseDefinitionKey":"debrief","variables":[{"name":"traveller","value":"%s"},{"name":"trip","value":"%s"},\
                {"name":"unit","value":"/authority/orion-labs/robotics"},{"name":"returnedOn","value":"2026-11-16"}]}""".formatted(UUID.randomUUID(), UUID.randomUUID());
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Flowable does not answer; its log is in " + site.scratch());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private boolean answers() {
        try (Wire wire = new Wire(address)) {
            return wire.get(CASES, "").succeeded();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
