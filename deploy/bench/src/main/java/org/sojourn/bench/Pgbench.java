package org.sojourn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sojourn.local.Part;

/** Sends a script to the stack's PostgreSQL over TCP, prepared, under the role of the service, or bare under the superuser's. */
final class Pgbench {

    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: (\\d+)");
    private static final Pattern SPEED = Pattern.compile("tps = ([0-9.]+) ");
    private static final Duration CONTROLLED = Duration.ofSeconds(1);
    private static final AtomicLong BASE = new AtomicLong();
    private static final long APART = 400_000;

    private final Site site;
    private final String database;
    private final Path script;
    private final Map<String, String> environment;

    private Pgbench(Site site, String database, Path script, Map<String, String> environment) {
        this.site = site;
        this.database = database;
        this.script = script;
        this.environment = environment;
    }

    /** Row-level security holds for it as for the service. */
    static Pgbench as(String role, Site site, String database, String name, String text) {
        return of(site, database, name, text, "-c role=" + role);
    }

    static Pgbench bare(Site site, String database, String name, String text) {
        return of(site, database, name, text, "");
    }

    /** How fast the database answers the least there is to ask. */
    static Control control(Site site) {
        Pgbench least = bare(site, "postgres", "control", "select 1;\n");
        return () -> least.run(2, CONTROLLED).perSecond();
    }

    private static Pgbench of(Site site, String database, String name, String text, String options) {
        Path script = site.scratch().resolve(name + ".sql");
        try {
            Files.writeString(script, text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Pgbench(
                site, database, script, Map.of("PGPASSWORD", site.superuserPassword(), "PGOPTIONS", options));
    }

    /** The time of a backend counts once the server has seen it end, which is a moment after its client has. */
    Sample run(int clients, Duration time) {
        List<String> command = new ArrayList<>(List.of(
                "pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1", "-U", "postgres", "-j", "1", "-D", "i=0"));
        command.addAll(
                List.of("-p", Integer.toString(site.address(Part.POSTGRES).getPort())));
        command.addAll(List.of("-D", "base=" + BASE.getAndAdd(APART)));
        command.addAll(List.of("-c", Integer.toString(clients), "-T", Long.toString(time.toSeconds())));
        command.addAll(List.of("-f", script.toString(), database));
        double cpu = site.cpu(Part.POSTGRES);
        String said = Tool.run(site.repository(), environment, command);
        site.pause();
        double spent = site.cpu(Part.POSTGRES) - cpu;
        long done = Long.parseLong(first(DONE, said));
        List<String> faults = first(FAILED, said).equals("0") ? List.of() : List.of("transactions failed");
        return new Sample(done, done / Double.parseDouble(first(SPEED, said)), spent, faults);
    }

    private static String first(Pattern wanted, String said) {
        Matcher found = wanted.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return found.group(1);
    }
}
