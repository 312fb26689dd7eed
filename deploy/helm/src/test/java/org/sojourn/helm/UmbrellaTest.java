package org.sojourn.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The umbrella says of each application what its own values say. */
class UmbrellaTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void hasTheValuesOfEachApplication() throws IOException {
        var all = YAML.readTree(new File("sojourn/values.yaml"));

        assertThat(all.size()).isEqualTo(Chart.APPLICATIONS.size());
        for (String application : Chart.APPLICATIONS) {
            assertThat(all.path(application)).isEqualTo(YAML.readTree(new File("values/" + application + ".yaml")));
        }
    }

    @Test
    void isMadeOfTheOneChart() throws IOException {
        var service = YAML.readTree(new File("service/Chart.yaml"));
        for (var part : YAML.readTree(new File("sojourn/Chart.yaml")).path("dependencies")) {
            assertThat(part.path("name")).isEqualTo(service.path("name"));
            assertThat(part.path("version")).isEqualTo(service.path("version"));
            assertThat(Chart.APPLICATIONS).contains(part.path("alias").asText());
        }
    }
}
