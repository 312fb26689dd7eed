package org.sojourn.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ChartTest {

    private static final Map<String, String> TLS = Map.of("tls.enabled", "true");

    private static final Map<String, String> JOBS =
            Map.of("topics.enabled", "true", "realm.enabled", "true", "publicUrl", "https://sojourn.example");

    @ParameterizedTest
    @FieldSource("org.sojourn.helm.Chart#APPLICATIONS")
    void runsEveryPodUnderTheRestrictedStandard(String application) {
        var pods = Chart.of(application, JOBS).pods();

        assertThat(pods).hasSizeGreaterThanOrEqualTo(2);
        for (JsonNode pod : pods) {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            for (JsonNode container : pod.path("containers")) {
                var security = container.path("securityContext");
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
                assertThat(container.at("/resources/limits/cpu").isMissingNode())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("org.sojourn.helm.Chart#APPLICATIONS")
    void makesNoSecretAndPutsNoneIntoTheEnvironment(String application) {
        var chart = Chart.of(application, JOBS);

        assertThat(chart.all("Secret")).isEmpty();
        assertThat(chart.text()).doesNotContain("secretKeyRef").doesNotContain("envFrom");
    }

    @ParameterizedTest
    @FieldSource("org.sojourn.helm.Chart#APPLICATIONS")
    void rendersTheSameTwice(String application) {
        assertThat(Chart.of(application)).isEqualTo(Chart.of(application));
    }

    @ParameterizedTest
    @FieldSource("org.sojourn.helm.Chart#APPLICATIONS")
    void leavesTheNumberOfPodsToTheAutoscaler(String application) {
        var chart = Chart.of(application, Map.of("autoscaling.enabled", "true"));

        assertThat(chart.one("Deployment").at("/spec/replicas").isMissingNode()).isTrue();
        assertThat(chart.one("HorizontalPodAutoscaler").at("/spec/maxReplicas").asInt())
                .isEqualTo(4);
    }

    @Test
    void mountsTheOwnersPasswordInTheMigrationAlone() {
        var chart = Chart.of("travel-service");

        assertThat(chart.one("Job").toString()).contains("SOJOURN_DATABASE_OWNER_PASSWORD");
        assertThat(chart.one("Job").toString()).doesNotContain("SOJOURN_DATABASE_PASSWORD");
        assertThat(chart.one("Deployment").toString()).doesNotContain("OWNER");
    }

    @Test
    void givesTheSecretsOfTheRealmToItsJobAlone() {
        var chart = Chart.of("travel-service", JOBS);

        assertThat(chart.all("Job").filter(job -> job.toString().contains("\"realm-operator\"")))
                .singleElement()
                .satisfies(job -> assertThat(job.at("/metadata/name").asText()).isEqualTo("travel-service-realm"));
        assertThat(chart.one("Deployment").toString()).doesNotContain("realm-operator");
        assertThat(Chart.of("gateway", JOBS)
                        .all("Job")
                        .map(job -> job.at("/metadata/name").asText()))
                .doesNotContain("gateway-realm");
    }

    @Test
    void speaksTlsBetweenGatewayAndServicesWhereItIsSet() {
        var plain = Chart.of("gateway").one("Deployment").toString();
        assertThat(plain).contains("http://travel-service:8080").doesNotContain("tls-");
        var gateway = Chart.of("gateway", TLS).one("Deployment").toString();
        assertThat(gateway).contains("https://travel-service:8080", "\"prod,tls-client\"", "\"gateway-tls\"");
        assertThat(gateway).doesNotContain("tls.key");
        var service = Chart.of("travel-service", TLS);
        assertThat(service.one("Deployment").toString())
                .contains("\"prod,tls-server\"", "\"travel-service-tls\"", "tls.key");
        assertThat(service.one("Pod").toString())
                .contains("https://travel-service:8080/api/trips", "http://travel-service:9000/");
    }

    @Test
    void migratesBeforeAnythingOfTheReleaseIsThere() {
        var migration = Chart.of("travel-service").one("Job");

        assertThat(migration.at("/metadata/annotations/shown.example~1hook").asText())
                .isEqualTo("pre-install,pre-upgrade");
        assertThat(migration.at("/spec/activeDeadlineSeconds").asInt()).isPositive();
        assertThat(migration.toString()).doesNotContain("configMap").doesNotContain("serviceAccountName");
    }

    @Test
    void asksTheManagementPortAlone() {
        var container = Chart.of("travel-service").one("Deployment").at("/spec/template/spec/containers/0");

        for (String probe : new String[] {"startupProbe", "livenessProbe", "readinessProbe"}) {
            assertThat(container.path(probe).at("/httpGet/port").asText()).isEqualTo("management");
        }
        assertThat(container.at("/lifecycle/preStop/sleep/seconds").asInt()).isPositive();
    }

    @Test
    void leavesTheUserToOpenShift() {
        var pod = Chart.of("travel-service", Map.of("openshift", "true")).pods().getFirst();

        assertThat(pod.at("/securityContext/runAsUser").isMissingNode()).isTrue();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    }

    @Test
    void refusesMorePodsThanTheDatabaseHasConnectionsFor() {
        assertRefused("8 replicas and one more during an upgrade take 126 connections", Map.of("replicas", "8"));
        assertRefused("4 replicas", Map.of("autoscaling.enabled", "true", "database.maxConnections", "60"));
        assertThat(Chart.of("gateway", Map.of("replicas", "8")).one("Deployment"))
                .isNotNull();
    }

    @Test
    void refusesWhatWouldFailLater() {
        assertRefused("database.host is not set", Map.of("database.host", ""));
        assertRefused("kafka.bootstrapServers is not set", Map.of("kafka.bootstrapServers", ""));
        assertRefused("oidc.issuer is not an https address", Map.of("oidc.issuer", "http://id.example"));
        assertRefused("publicUrl is not set", Map.of("realm.enabled", "true"));
        assertRefused("shutdown.graceSeconds must be more than", Map.of("shutdown.graceSeconds", "20"));
    }

    @Test
    void refusesValuesItDoesNotKnow() {
        assertRefused("unknown", Map.of("unknown", "1"));
        assertRefused("unknown", Map.of("database.unknown", "1"));
        assertRefused("replicas", Map.of("replicas", "none"));
        assertRefused("collector", Map.of("jvm.collector", "Epsilon"));
    }

    private static void assertRefused(String reason, Map<String, String> values) {
        assertThatThrownBy(() -> Chart.of("travel-service", values)).hasMessageContaining(reason);
    }
}
