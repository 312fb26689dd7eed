package org.sojourn.acceptance.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Site;

/** The command `faults`: runs the faults it is given on a stack with two replicas, and tells what all runs so far have shown. */
final class Faults {

    private static final int REPLICAS = 2;
    private static final Set<String> OPTIONS =
            Set.of("repeat", "operations", "seed", "workers", "resume", "full", "table", "seeded-bugs");

    private final Path data;
    private final Path repository;
    private final Map<String, String> options = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Trials trials;

    private Faults(List<String> arguments) {
        repository = Path.of(arguments.getFirst()).toAbsolutePath();
        data = repository.resolve("deploy/acceptance/.local/faults");
        for (String argument : arguments.subList(1, arguments.size())) {
            if (argument.startsWith("--")) {
                String[] parts = argument.substring(2).split("=", 2);
                if (!OPTIONS.contains(parts[0])) {
                    throw new IllegalArgumentException("There is no --" + parts[0]);
                }
                options.put(parts[0], parts.length == 2 ? parts[1] : "");
            } else {
                names.add(argument);
            }
        }
        trials = new Trials(data.resolve("histories"), number("workers", 4), number("operations", 0), Faults::say);
    }

    /** The repository comes first, then options and the names of faults, or of bugs with `--seeded-bugs`. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new Faults(Arrays.asList(arguments)).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        if (options.containsKey("seeded-bugs")) {
            return seededBugs();
        }
        var results = new Results(data.resolve(options.containsKey("full") ? "results-full" : "results"));
        List<Fault> all = FaultTable.all(options.containsKey("full"));
        List<Fault> selected = selected(all, Fault::selectedBy);
        if (!options.containsKey("table")) {
            faults(selected, results);
        }
        new Report(all, results).lines().forEach(Faults::say);
        return new Report(selected, results).holds();
    }

    private boolean seededBugs() throws Exception {
        List<SeededBug> selected =
                selected(SeededBug.all(), (bug, name) -> bug.name().equals(name));
        Path built = Path.of(options.getOrDefault("seeded-bugs", ""));
        Site site = Site.launch(built, data.resolve("stack"), REPLICAS);
        var verdicts = new SeededBugs(site, data.resolve("stack"), trials, number("seed", 1)).run(selected);
        List<String> lines = SeededBugs.lines(verdicts);
        Files.write(data.resolve("seeded-bugs.md"), lines);
        lines.forEach(Faults::say);
        return verdicts.stream().allMatch(SeededBugs.Verdict::holds);
    }

    private void faults(List<Fault> selected, Results results) throws Exception {
        int repeat = number("repeat", 1);
        if (!options.containsKey("resume")) {
            for (Fault fault : selected) {
                results.forget(fault.id());
            }
        }
        Site site = Site.launch(repository, data.resolve("stack"), REPLICAS);
        for (int round = 1; round <= repeat; round++) {
            for (Fault fault : selected) {
                if (results.of(fault.id()).size() < round) {
                    results.add(trials.trial(site, fault, number("seed", 1) + round - 1));
                }
            }
        }
    }

    private interface SelectedBy<T> {
        boolean name(T subject, String name);
    }

    /** In the order of the names. */
    private <T> List<T> selected(List<T> all, SelectedBy<T> by) {
        for (String name : names) {
            if (all.stream().noneMatch(subject -> by.name(subject, name))) {
                throw new IllegalArgumentException("There is no " + name);
            }
        }
        Stream<T> named = names.stream().flatMap(name -> all.stream().filter(subject -> by.name(subject, name)));
        return names.isEmpty() ? all : named.distinct().toList();
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
