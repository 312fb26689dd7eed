package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator changes while people work; no request of theirs fails. */
@OnKubernetes
class PlannedChangeE2ETest {

    private static final Duration LONGEST_GAP = Duration.ofSeconds(15);

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "advisory-service", "travel-service", "debrief-service"})
    void restartsEveryPod(String application) {
        List<String> before = Cluster.pods(application);
        try (Load load = Load.begin()) {
            Cluster.restart(application);
            load.endWithoutFailure();
        }
        assertThat(Cluster.pods(application)).doesNotContainAnyElementsOf(before);
    }

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

    /** A case opens soon after the return, also while the pods that carry the news are replaced. */
    @Test
    void opensCasesDuringARestart() {
        Cluster.kubectl("rollout", "restart", "deployment/travel-service", "deployment/debrief-service");
        var longest = Duration.ZERO;
        for (int times = 0; times < 5; times++) {
            String trip = Journey.away("emil");
            Sojourn.command("emil", trip, "return", "{\"returnedOn\": \"%s\"}".formatted(Sojourn.day(0)))
                    .then()
                    .statusCode(200);
            long returned = System.nanoTime();
            Journey.awaitCase("emil", trip);
            var gap = Duration.ofNanos(System.nanoTime() - returned);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        Cluster.awaitRollout("travel-service");
        Cluster.awaitRollout("debrief-service");
        System.out.printf("The longest gap from return to case was %d ms%n", longest.toMillis());
        assertThat(longest).isLessThan(LONGEST_GAP);
    }

    private static String annotations() {
        return Cluster.kubectl(
                "get", "deployment/travel-service", "-o", "jsonpath={.spec.template.metadata.annotations}");
    }
}
