package org.sojourn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Runs the rows that are asked for, and writes the table of all. */
final class Bench {

    private static final String TRIAL = "--trial";
    private static final String QUICK = "--quick";
    private static final String LIST = "--list";
    private static final String TABLE = "--table";

    private static final List<Row> ROWS = List.of(
            new CasesRow(),
            new ReturnRow(),
            new SubmitRow(),
            new ListRow(),
            GatewayRow.seen(),
            GatewayRow.neverSeen(),
            new StartRow(),
            new MemoryRow(),
            new QueueRow());

    private final Path repository;
    private final Results results;

    private Bench(Path repository) {
        this.repository = repository;
        this.results = new Results(repository.resolve("deploy/bench/.local/results"));
    }

    /** Arguments: repository, names of rows, `--quick` for short rounds, `--trial` for ones whose results are not kept, `--list`, `--table`. */
    public static void main(String[] arguments) throws IOException {
        List<String> wanted = new ArrayList<>(List.of(arguments));
        Path repository = Path.of(wanted.removeFirst());
        Bench bench = new Bench(repository);
        if (wanted.remove(LIST)) {
            ROWS.forEach(row -> System.out.println(row.name()));
            return;
        }
        if (wanted.remove(TABLE)) {
            bench.write();
            return;
        }
        boolean trial = wanted.remove(TRIAL);
        Protocol protocol = trial ? Protocol.TRIAL : wanted.remove(QUICK) ? Protocol.QUICK : Protocol.WHOLE;
        List<Outcome> outcomes = bench.run(chosen(wanted), protocol);
        if (!trial) {
            bench.write();
        }
        System.out.println(new Report(Machine.here(repository), outcomes).table());
        System.out.println(Report.counts(outcomes));
        System.exit(Report.count(outcomes, Line.Verdict.REACHED) == lines(outcomes) ? 0 : 1);
    }

    private static List<Row> chosen(List<String> names) {
        List<String> known = ROWS.stream().map(Row::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no row " + name + "; there are " + known);
        });
        return ROWS.stream()
                .filter(row -> names.isEmpty() || names.contains(row.name()))
                .toList();
    }

    private static long lines(List<Outcome> outcomes) {
        return outcomes.stream().mapToLong(outcome -> outcome.lines().size()).sum();
    }

    private List<Outcome> run(List<Row> rows, Protocol protocol) {
        List<Outcome> outcomes = new ArrayList<>();
        try (Site site = Site.launch(repository)) {
            for (Row row : rows) {
                System.out.println(row.name());
                List<Line> lines = measure(row, site, protocol);
                Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MINUTES);
                Outcome outcome = new Outcome(
                        row.name(), now.toString(), protocol.told(), Machine.commit(repository), Machine.load(), lines);
                outcomes.add(outcome);
                if (!protocol.equals(Protocol.TRIAL)) {
                    results.keep(outcome);
                }
            }
        }
        return outcomes;
    }

    /** A row that breaks down is void, and does not keep the others from being run. */
    private static List<Line> measure(Row row, Site site, Protocol protocol) {
        try {
            return row.measure(site, protocol);
        } catch (RuntimeException fault) {
            fault.printStackTrace();
            String told = fault.toString().lines().findFirst().orElse("");
            return List.of(new Line(row.name(), "-", Floor.atLeast(0), null, "not measured", List.of(told)));
        }
    }

    private void write() throws IOException {
        List<Outcome> all =
                ROWS.stream().flatMap(row -> results.of(row.name()).stream()).toList();
        Path readme = repository.resolve("deploy/bench/README.md");
        Files.writeString(readme, new Report(Machine.here(repository), all).into(Files.readString(readme)));
    }
}
