package org.sojourn.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each profile renders to stands beside this test; Helm 4 and Helm 3 agree on it. */
class ProfilesTest {

    private static final Program HELM = new Program("helm");
    private static final Program HELM_3 = new Program("helm3");
    private static final Program KUBECONFORM = new Program("kubeconform");

    static Stream<Arguments> profiles() {
        return Stream.of("minimal", "highly-available", "air-gapped", "openshift")
                .flatMap(profile ->
                        Stream.of("travel-service", "gateway").map(application -> Arguments.of(profile, application)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void rendersAsItIsWritten(String profile, String application) throws IOException {
        String rendered = rendered(HELM.needed(), profile, application);
        Path golden = Path.of("src/test/resources/profiles", profile + "-" + application + ".yaml");
        String written = Files.exists(golden) ? Files.readString(golden) : "";
        if (!written.equals(rendered)) {
            Files.createDirectories(golden.resolveSibling("."));
            Files.writeString(golden, rendered);
        }
        assertThat(rendered)
                .as("%s was not current, and is written anew", golden)
                .isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void rendersTheSameWithHelm3(String profile, String application) {
        assertThat(new Chart(rendered(HELM_3.needed(), profile, application)).objects())
                .containsExactlyInAnyOrderElementsOf(
                        new Chart(rendered(HELM.needed(), profile, application)).objects());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void passesTheLintOfBoth(String profile, String application) {
        for (Program helm : List.of(HELM.needed(), HELM_3.needed())) {
            String said =
                    helm.output(Stream.concat(Stream.of("lint", "service", "--strict"), values(profile, application))
                            .toArray(String[]::new));
            assertThat(said).contains("1 chart(s) linted, 0 chart(s) failed");
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void holdsTheSchemasOfTheCluster(String profile, String application) throws IOException {
        assumeThat(System.getenv("KUBECONFIG"))
                .as("kubeconform: not run (there is no KUBECONFIG, whose API server has the schemas)")
                .isNotBlank();
        String openApi = new Program("kubectl").needed().output("get", "--raw", "/openapi/v2");
        String schemas = Schemas.writeInto(Path.of("target/schemas"), openApi);
        String rendered = rendered(HELM.needed(), profile, application);
        List<String> arguments = List.of("-strict", "-summary", "-schema-location", schemas);

        assertThat(KUBECONFORM.needed().output(rendered, arguments)).contains("Invalid: 0, Errors: 0, Skipped: 0");
        assertThatThrownBy(() -> KUBECONFORM.output(rendered.replace("runAsNonRoot", "runAsNobody"), arguments))
                .hasMessageContaining("runAsNobody");
    }

    private static String rendered(Program helm, String profile, String application) {
        return helm.output(Stream.concat(
                        Stream.of(
                                "template",
                                application,
                                "service",
                                "--namespace=sojourn",
                                "--kube-version=1.34.0",
                                "--api-versions=monitoring.coreos.com/v1"),
                        values(profile, application))
                .toArray(String[]::new));
    }

    private static Stream<String> values(String profile, String application) {
        return Stream.of(
                "--values=values/" + application + ".yaml",
                "--values=profiles/" + profile + ".yaml",
                "--set=database.host=db.example",
                "--set=kafka.bootstrapServers=kafka.example:9093",
                "--set=oidc.issuer=https://id.example/realms/sojourn",
                "--set=topics.enabled=" + application.equals("travel-service"));
    }
}
