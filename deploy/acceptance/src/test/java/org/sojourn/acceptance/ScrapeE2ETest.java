package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.sojourn.acceptance.Sojourn.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** A Prometheus that scrapes every pod at its own address gets each metric and label that a rule or the dashboard names, and no alert fires. */
@OnKubernetes
class ScrapeE2ETest {

    private static final Path FOLDER = Path.of("target/prometheus").toAbsolutePath();

    @Test
    void getsWhatRulesAndDashboardNameFromThePods() throws IOException {
        assumeThat(Prometheus.isInstalled())
                .as("metrics: not run (the program prometheus is not on the PATH)")
                .isTrue();
        Map<String, List<String>> pods = new TreeMap<>();
        Stream.concat(Site.SERVICES.stream(), Stream.of(Part.GATEWAY))
                .forEach(part -> pods.put(
                        part.name(),
                        Cluster.addresses(part.name()).stream()
                                .map(address -> address + ":9000")
                                .toList()));
        Journey.returned("emil");
        MetricsE2ETest.knock();
        Set<String> named = Series.ofRulesAndDashboard();
        try (Prometheus prometheus = Prometheus.start(FOLDER, pods, Files.readString(Series.ALERTS))) {
            eventually(() -> assertThat(named)
                    .allSatisfy(series ->
                            assertThat(prometheus.knows(series)).as(series).isTrue()));
            eventually(() -> pods.forEach((application, addresses) -> assertThat(addresses)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(address -> assertThat(prometheus.holds(
                                    "up{job=\"%s\",instance=\"%s\"} == 1".formatted(application, address)))
                            .as(address)
                            .isTrue())));
            assertThat(prometheus.firing()).isEmpty();
        }
    }
}
