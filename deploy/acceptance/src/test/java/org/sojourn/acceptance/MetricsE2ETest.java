package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.day;
import static org.sojourn.acceptance.Sojourn.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sojourn.acceptance.site.Site;
import org.sojourn.acceptance.site.Tool;
import org.sojourn.local.Folders;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/** What rules and dashboard name is there, and alerts fire and end by real faults. */
class MetricsE2ETest {

    private static final Path FOLDER = Path.of("target/prometheus").toAbsolutePath();
    private static final Path CERTIFICATES = Path.of("target/certificates").toAbsolutePath();

    private static Prometheus prometheus;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        assumeThat(Prometheus.isInstalled())
                .as("metrics: not run (the program prometheus is not on the PATH)")
                .isTrue();
        Stack stack = Sojourn.stack();
        makeCertificate();
        stack.stop(Part.TRAVEL);
        stack.start(Part.TRAVEL, Map.of("SOJOURN_CERTIFICATES", CERTIFICATES.toString()));
        Map<String, List<String>> jobs = new TreeMap<>();
        Stream.concat(Site.SERVICES.stream(), Stream.of(Part.GATEWAY))
                .forEach(part -> jobs.put(
                        part.name(),
                        List.of("127.0.0.1:" + stack.management(part).getPort())));
        prometheus = Prometheus.start(FOLDER, jobs, Files.readString(Series.ALERTS));
    }

    @AfterAll
    static void end() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void haveWhatRulesAndDashboardName() throws IOException {
        Journey.returned("emil");
        knock();
        Set<String> named = Series.ofRulesAndDashboard();
        assertThat(named).hasSizeGreaterThanOrEqualTo(20);
        eventually(() -> assertThat(named)
                .allSatisfy(series ->
                        assertThat(prometheus.knows(series)).as(series).isTrue()));
    }

    /** The database of debrief-service takes no connection, then the broker is gone, while people and strangers go on. */
    @Test
    @EnabledIfSystemProperty(named = "sojourn.alerts", matches = "real", disabledReason = "takes eight minutes")
    void fireAndEndByRealFaults() throws SQLException {
        Set<String> expected = Set.of(
                "SojournInboxLags debrief-service",
                "SojournOutboxLags travel-service",
                "SojournErrors gateway",
                "SojournErrors debrief-service",
                "SojournRefusals travel-service",
                "SojournTokensRefused gateway");
        Stack stack = Sojourn.stack();
        eventually(() -> assertThat(prometheus.firing()).isEmpty());
        String trip = Journey.away("emil");
        try {
            letConnect("debrief", 0);
            command("emil", trip, "return", "{\"returnedOn\": \"%s\"}".formatted(day(0)))
                    .then()
                    .statusCode(200);
            eventually(() -> assertThat(prometheus.holds("sojourn_inbox_lag_seconds{job=\"debrief-service\"} > 3"))
                    .isTrue());
            stack.stop(Part.KAFKA);
            Journey.away("emil");
            await().atMost(Duration.ofMinutes(6))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        knock();
                        return prometheus.firing().containsAll(expected);
                    });
        } finally {
            letConnect("debrief", -1);
            stack.start(Part.KAFKA);
        }
        assertThat(Journey.awaitCase("emil", trip)).isNotBlank();
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> prometheus.firing().isEmpty());
    }

    /** Asks for cases, and some times for a trip that is not there and without a token. */
    static void knock() {
        as("emil").get("/api/debriefs");
        for (int time = 0; time < 5; time++) {
            as("emil").get("/api/trips/" + UUID.randomUUID()).then().statusCode(404);
            Sojourn.to(Part.GATEWAY, "none").get("/api/trips").then().statusCode(401);
        }
    }

    private static void letConnect(String database, int connections) throws SQLException {
        try (Connection connection = Sojourn.stack().database(database);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + database + "_app connection limit " + connections);
            if (connections == 0) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + database
                        + "_app'");
            }
        }
    }

    private static void makeCertificate() throws IOException, InterruptedException {
        Folders.delete(CERTIFICATES);
        Files.createDirectories(CERTIFICATES);
        keytool("-genkeypair", "-dname", "CN=one", "-keyalg", "EC", "-validity", "30");
        Files.writeString(CERTIFICATES.resolve("kafka.pem"), keytool("-exportcert", "-rfc"));
    }

    private static String keytool(String... words) throws IOException, InterruptedException {
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String store = CERTIFICATES.resolve("store.p12").toString();
        List<String> common = List.of("-alias", "one", "-storepass", "throwaway", "-keystore", store);
        return Tool.output(Stream.of(Stream.of(program), Stream.of(words), common.stream())
                .flatMap(part -> part)
                .toList());
    }
}
