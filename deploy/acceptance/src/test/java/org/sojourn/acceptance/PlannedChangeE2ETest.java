package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an operator changes while people work; no request of theirs fails. */
@OnKubernetes
class PlannedChangeE2ETest {

    @Test
    void upgradesAndRollsBack() {
        List<String> before = Cluster.pods("travel-service");
        try (Load load = Load.begin()) {
            Cluster.helm(
                    "upgrade",
                    "travel-service",
                    System.getProperty("sojourn.chart"),
                    "--reuse-values",
                    "--set",
                    "podAnnotations.upgraded=yes",
                    "--wait",
                    "--timeout=6m");
            assertThat(annotations()).contains("upgraded");
            Cluster.helm("rollback", "travel-service", "--wait", "--timeout=6m");
            assertThat(annotations()).doesNotContain("upgraded");
            load.endWithoutFailure();
        }
        assertThat(Cluster.pods("travel-service")).doesNotContainAnyElementsOf(before);
    }

    @Test
    void deletesAPod() {
        try (Load load = Load.begin()) {
            Cluster.kubectl("delete", Cluster.pods("travel-service").getFirst(), "--wait=true");
            Cluster.awaitRollout("travel-service");
            load.endWithoutFailure();
        }
    }

    @Test
    void killsAPod() {
        try (Load load = Load.begin()) {
            pause(Duration.ofSeconds(3));
            Instant killed = InstantSource.system().instant();
            Cluster.kubectl("delete", Cluster.pods("travel-service").getFirst(), "--grace-period=0", "--force");
            Cluster.awaitRollout("travel-service");
            load.endWithNoFailureButThoseUnderWayAt(killed);
        }
    }

    /** Each of the pods, also the one that came just now, gets its share of the requests. */
    @Test
    void sharesRequestsAmongReplicas() {
        try (Load load = Load.begin(Duration.ofMillis(50))) {
            scale(3);
            pause(Duration.ofSeconds(10));
            Map<String, Double> before = served();
            pause(Duration.ofSeconds(60));
            Map<String, Double> after = served();
            after.replaceAll((pod, requests) -> requests - before.getOrDefault(pod, 0.0));
            double all =
                    after.values().stream().mapToDouble(Double::doubleValue).sum();
            System.out.printf("Shares of three replicas: %s%n", after);
            assertThat(after)
                    .hasSize(3)
                    .allSatisfy((pod, requests) -> assertThat(requests / all).isGreaterThanOrEqualTo(0.2));
            scale(2);
            load.endWithoutFailure();
        } finally {
            scale(2);
        }
    }

    private static void scale(int replicas) {
        Cluster.kubectl("scale", "deployment/travel-service", "--replicas=" + replicas);
        Cluster.awaitRollout("travel-service");
    }

    /** What one service does not need of another goes on without it, and what it missed it gets once it is back. */
    @Test
    void goesOnWithoutAServiceThatIsUninstalled() {
        String trip = Journey.away("emil");
        Cluster.helm("uninstall", "debrief-service", "--wait", "--timeout=3m");
        try {
            Sojourn.eventually(
                    () -> Sojourn.as("emil").get("/api/debriefs").then().statusCode(503));
            Journey.comeBack("emil", trip);
            Journey.publishAdvisory("SJ", 2);
            Journey.declare("ada", Journey.trip("NO", 30, 2));
        } finally {
            Cluster.install("debrief-service");
        }
        Journey.awaitCase("emil", trip);
    }

    /** How many requests each pod has served. */
    private static Map<String, Double> served() {
        Map<String, Double> served = new TreeMap<>();
        for (String pod : Cluster.pods("travel-service")) {
            served.put(
                    pod,
                    Cluster.metrics(pod)
                            .lines()
                            .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .sum());
        }
        return served;
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nothing was waited for", stopped);
        }
    }

    private static String annotations() {
        return Cluster.kubectl(
                "get", "deployment/travel-service", "-o", "jsonpath={.spec.template.metadata.annotations}");
    }
}
