package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.Policies.Flow;

/** Every pod is replaced while people work: no request fails, cases go on to open, and pods connect to what policies allow and to nothing else. */
@OnKubernetes
class RestartE2ETest {

    private static final List<String> APPLICATIONS =
            List.of("gateway", "advisory-service", "travel-service", "debrief-service");
    private static final Duration LONGEST_GAP = Duration.ofSeconds(15);

    /** A traveller's list shows a hundred cases. */
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    @Test
    void failsNoRequestHoldsUpNoCaseAndConnectsToNothingElse() throws IOException, InterruptedException {
        List<String> before = pods();
        Duration longest;
        Optional<Set<Flow>> connections;
        try (Load load = Load.begin();
                Connections watched = new Connections()) {
            longest = longestGapWhile(() -> APPLICATIONS.forEach(Cluster::restart));
            connections = watched.seen();
            load.endWithoutFailure();
        }
        assertThat(pods()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        System.out.printf("The longest gap from return to case was %d ms%n", longest.toMillis());
        assertThat(longest).isLessThan(LONGEST_GAP);
        assumeThat(connections)
                .as("connections: not compared (the node's processes cannot be seen from this machine)")
                .isPresent();
        compare(connections.orElseThrow());
    }

    private static List<String> pods() {
        return APPLICATIONS.stream()
                .flatMap(application -> Cluster.pods(application).stream())
                .toList();
    }

    /** From a return to its case, again and again until all is done. */
    private static Duration longestGapWhile(Runnable restarts) throws InterruptedException {
        var longest = Duration.ZERO;
        try (ExecutorService operator = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> done = CompletableFuture.runAsync(restarts, operator);
            do {
                Duration gap = gap();
                longest = gap.compareTo(longest) > 0 ? gap : longest;
                Thread.sleep(BETWEEN);
            } while (!done.isDone());
            done.join();
        }
        return longest;
    }

    private static Duration gap() {
        String trip = Journey.away("emil");
        Journey.comeBack("emil", trip);
        long returned = System.nanoTime();
        Journey.awaitCase("emil", trip);
        return Duration.ofNanos(System.nanoTime() - returned);
    }

    private static void compare(Set<Flow> seen) throws IOException {
        Policies policies =
                Policies.of(new ObjectMapper().readTree(Cluster.kubectl("get", "networkpolicies", "-o", "json")));
        assertThat(policies.all()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(
                        flow -> assertThat(policies.allow(flow)).as("%s", flow).isTrue());
        Set<String> needed = new TreeSet<>();
        policies.eachWithoutOneRule().forEach((rule, fewer) -> {
            if (!seen.stream().allMatch(fewer::allow)) {
                needed.add(rule);
            }
        });
        System.out.printf("%d connections seen, %d rules needed by them:%n", seen.size(), needed.size());
        needed.forEach(System.out::println);
        assertNeeded(needed, "gateway", "egress", "advisory-service");
        for (String service : List.of("travel-service", "debrief-service")) {
            assertNeeded(needed, service, "ingress", "\"gateway\"");
            assertThat(needed.stream().filter(rule -> rule.startsWith(service + " egress")))
                    .as("database, broker and identity of " + service)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private static void assertNeeded(Set<String> needed, String application, String side, String words) {
        assertThat(needed)
                .anySatisfy(rule ->
                        assertThat(rule).startsWith(application + " " + side).containsPattern(words));
    }
}
