package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Installations that must not serve: the pod stops at its start and says why in one sentence that names the setting. */
@OnKubernetes
class UnsafeInstallationE2ETest {

    private static final String RELEASE = "unsafe";

    @AfterEach
    void uninstall() {
        Cluster.helm("uninstall", RELEASE, "--ignore-not-found", "--no-hooks");
        Cluster.kubectl("delete", "secret", RELEASE, "--ignore-not-found");
    }

    @Test
    void servesNotAsTheOwnerOfTheDatabase() {
        install(
                "database.username=travel_owner",
                "database.passwordSecret.key=database-owner-password",
                "secret=travel-service");

        awaitLog("SOJOURN_DATABASE_USERNAME is travel_owner, which owns tables or may pass row-level security");
    }

    @Test
    void servesNotWithADefaultPassword() {
        Cluster.kubectl("create", "secret", "generic", RELEASE, "--from-literal=database-password=postgres");
        install("secret=travel-service", "database.passwordSecret.name=" + RELEASE);

        awaitLog("SOJOURN_DATABASE_PASSWORD is a default password.");
    }

    @Test
    void startsNotWithoutASecret() {
        install("secret=travel-service", "roster.clientSecret.key=roster-client-sekret");

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(Cluster.kubectl("get", "events", "-o", "jsonpath={.items[*].message}"))
                        .contains("references non-existent secret key: roster-client-sekret"));
    }

    private static void install(String... values) {
        Path chart = Path.of(System.getProperty("sojourn.chart"));
        Path repository = Cluster.repository();
        List<String> command = new ArrayList<>(List.of(
                "install",
                RELEASE,
                chart.toString(),
                "--no-hooks",
                "-f",
                repository.resolve("deploy/helm/values/travel-service.yaml").toString(),
                "-f",
                repository.resolve(".local/for-cluster/values.yaml").toString(),
                "--set",
                "name=" + RELEASE + ",replicas=1,oidc.caSecret.key=oidc-ca.crt"));
        for (String value : values) {
            command.addAll(List.of("--set", value));
        }
        Cluster.helm(command.toArray(String[]::new));
    }

    private static void awaitLog(String sentence) {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(3))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                Cluster.kubectl("logs", "-l", "app.kubernetes.io/name=" + RELEASE, "--tail=100"))
                        .contains(sentence));
        assertThat(Cluster.kubectl("get", "deployment/" + RELEASE, "-o", "jsonpath={.status.availableReplicas}"))
                .isEmpty();
    }
}
