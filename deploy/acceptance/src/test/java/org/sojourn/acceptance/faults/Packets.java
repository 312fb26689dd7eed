package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sojourn.acceptance.faults.Injection.Impossible;
import org.sojourn.acceptance.site.Site;
import org.sojourn.acceptance.site.Tool;
import org.sojourn.local.Part;

/** Faults of the network between one part and all others, by rules of iptables on the port of that part alone. */
final class Packets {

    private static final Path IPTABLES = Path.of("/usr/sbin/iptables");
    private static final List<String> DROP = List.of("-j", "DROP");
    private static final List<String> TO = List.of("--dport");
    private static final List<String> BOTH = List.of("--dport", "--sport");
    private static final Pattern COUNT = Pattern.compile("-c (\\d+) ");
    private static final Duration SEEN = Duration.ofSeconds(10);

    private Packets() {}

    /** Nothing goes through, either way. */
    static Injection partition(Part part) {
        return rules(part, BOTH, DROP);
    }

    /** Requests arrive, answers do not. */
    static Injection oneWay(Part part) {
        return rules(part, List.of("--sport"), DROP);
    }

    /** Every fifth packet is lost. */
    static Injection lossy(Part part) {
        return rules(part, BOTH, List.of("-m", "statistic", "--mode", "random", "--probability", "0.2", "-j", "DROP"));
    }

    /** A narrow link: of packets each way, so many go through in a second, and what comes above that is lost and sent again. */
    static Injection slow(Part part, int packets) {
        return rules(
                part,
                BOTH,
                List.of(
                        "-m",
                        "hashlimit",
                        "--hashlimit-name",
                        "narrow",
                        "--hashlimit-above",
                        packets + "/second",
                        "--hashlimit-burst",
                        "50",
                        "-j",
                        "DROP"));
    }

    /** Every connection is reset in the middle of whatever it does. */
    static Injection reset(Part part) {
        return rules(part, TO, List.of("-j", "REJECT", "--reject-with", "tcp-reset"));
    }

    private static Injection rules(Part part, List<String> directions, List<String> action) {
        return Injection.of(
                site -> {
                    if (!Files.isExecutable(IPTABLES)) {
                        throw new Impossible("needs iptables");
                    }
                    for (String direction : directions) {
                        if (run(rule("-I", site, part, direction, action)).status() != 0) {
                            throw new Impossible("needs the right to filter packets");
                        }
                    }
                    long stopped = awaitStopped(site, part);
                    return stopped > 0 ? stopped + " packets of " + part.name() + " at once" : "";
                },
                site -> {
                    for (String direction : directions) {
                        run(rule("-D", site, part, direction, action));
                    }
                });
    }

    private static List<String> rule(String change, Site site, Part part, String direction, List<String> action) {
        var rule = new ArrayList<>(List.of(change, "INPUT", "-i", "lo", "-p", "tcp", direction, port(site, part)));
        rule.addAll(action);
        return rule;
    }

    private static String port(Site site, Part part) {
        return Integer.toString(site.address(part).getPort());
    }

    /** What the rules on the port have caught so far. */
    private static long awaitStopped(Site site, Part part) throws IOException, InterruptedException {
        long end = System.nanoTime() + SEEN.toNanos();
        long stopped = 0;
        while (stopped == 0 && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(200));
            stopped = run(List.of("-S", "INPUT", "-v"))
                    .output()
                    .lines()
                    .filter(line -> line.contains("port " + port(site, part) + " "))
                    .map(COUNT::matcher)
                    .filter(Matcher::find)
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
        }
        return stopped;
    }

    private static Tool.Ran run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(Arrays.asList(IPTABLES.toString(), "-w"));
        command.addAll(arguments);
        return Tool.run(command);
    }
}
