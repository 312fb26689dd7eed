package org.sojourn.acceptance.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sojourn.acceptance.faults.Result.State;
import org.sojourn.acceptance.site.Site;

/** Shows that the checker finds each seeded bug by its rule within ten minutes, where the sound build passes the same run and seed. */
final class SeededBugs {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Site site;
    private final Path data;
    private final Trials trials;
    private final long seed;
    private final Map<String, State> sound = new HashMap<>();

    /** The site runs the patched build, with its data in the folder. */
    SeededBugs(Site site, Path data, Trials trials, long seed) {
        this.site = site;
        this.data = data;
        this.trials = trials;
        this.seed = seed;
    }

    /** What came of each bug. */
    record Verdict(SeededBug bug, State sound, boolean caught, int runs, long seconds) {

        boolean holds() {
            return caught && sound == State.HELD;
        }

        String line() {
            return "| %s | %s | %s | %s | %d | %d | %s |"
                    .formatted(
                            bug.name(),
                            bug.fault(),
                            bug.rule(),
                            caught ? "caught" : "not caught",
                            runs,
                            seconds,
                            sound == State.HELD ? "passes" : "is " + sound);
        }
    }

    List<Verdict> run(List<SeededBug> bugs) throws Exception {
        var verdicts = new ArrayList<Verdict>();
        for (SeededBug bug : bugs) {
            Verdict verdict = verdict(bug);
            trials.say(verdict.line());
            verdicts.add(verdict);
        }
        return verdicts;
    }

    static List<String> lines(List<Verdict> verdicts) {
        var lines = new ArrayList<String>();
        lines.add("| Seeded bug | Fault | Rule | | Runs | Seconds | Sound, same seed |");
        lines.add("|---|---|---|---|---|---|---|");
        verdicts.forEach(verdict -> lines.add(verdict.line()));
        lines.add("");
        lines.add("seeded bugs: %d of %d caught by their rule where the sound build passes"
                .formatted(verdicts.stream().filter(Verdict::holds).count(), verdicts.size()));
        return lines;
    }

    private Verdict verdict(SeededBug bug) throws Exception {
        Fault fault = FaultTable.named(bug.fault());
        State before = sound.get(bug.fault());
        if (before == null) {
            before = trials.trial(site, fault, seed).state();
            sound.put(bug.fault(), before);
        }
        trials.say("seeded: " + bug.name());
        long start = System.nanoTime();
        boolean caught = false;
        int runs = 0;
        bug.on().turn(site, data);
        try {
            while (!caught && System.nanoTime() - start < LIMIT.toNanos()) {
                caught = trials.trial(site, fault, seed).count(bug.rule()) > 0;
                runs++;
            }
        } finally {
            bug.off().turn(site, data);
        }
        return new Verdict(
                bug,
                before,
                caught,
                runs,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
}
