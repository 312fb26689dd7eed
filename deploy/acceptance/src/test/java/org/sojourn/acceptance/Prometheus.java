package org.sojourn.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sojourn.local.Folders;

/** A real Prometheus, of the Debian package of that name: it scrapes every two seconds, and judges by rules. */
final class Prometheus implements AutoCloseable {

    private static final String PROGRAM = "prometheus";

    private final Process process;
    private final URI address;

    private Prometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** Scrapes jobs at their `host:port`s; the rules of each are those of the chart. */
    static Prometheus start(Path folder, Map<String, List<String>> jobs, String alerts) {
        Folders.delete(folder);
        try {
            Files.createDirectories(folder);
            var scrapes = new StringBuilder();
            for (var job : jobs.entrySet()) {
                Files.writeString(
                        folder.resolve(job.getKey() + ".rules"),
                        alerts.replace("job=\"application\"", "job=\"" + job.getKey() + "\""));
                scrapes.append("""
                          - job_name: %s
                            metrics_path: /q/metrics
                            static_configs: [{targets: ["%s"]}]
                        """.formatted(job.getKey(), String.join("\", \"", job.getValue())));
            }
            Path config = folder.resolve("prometheus.yml");
            Files.writeString(
                    config,
                    "global: {scrape_interval: 2s, evaluation_interval: 2s}\nrule_files: [\"*.rules\"]\nscrape_configs:\n"
                            + scrapes);
            return launch(folder, config);
        } catch (IOException fault) {
            throw new UncheckedIOException("Prometheus could not be started", fault);
        }
    }

    private static Prometheus launch(Path folder, Path config) throws IOException {
        String listen = "127.0.0.1:" + freePort();
        Process process = new ProcessBuilder(
                        PROGRAM,
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=" + listen)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var prometheus = new Prometheus(process, URI.create("http://" + listen));
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> prometheus.get("/-/ready", "").statusCode() == 200);
        return prometheus;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Whether it has scraped a series that the selector means. */
    boolean knows(String selector) {
        List<Object> series =
                get("/api/v1/series", selector).then().statusCode(200).extract().path("data");
        return !series.isEmpty();
    }

    /** Whether an expression has a value now. */
    boolean holds(String expression) {
        List<Object> values = given().baseUri(address.toString())
                .queryParam("query", expression)
                .get("/api/v1/query")
                .then()
                .statusCode(200)
                .extract()
                .path("data.result");
        return !values.isEmpty();
    }

    /** The alerts that fire, by name and job. */
    Set<String> firing() {
        List<Map<String, Object>> alerts =
                get("/api/v1/alerts", "").then().statusCode(200).extract().path("data.alerts");
        Set<String> firing = new TreeSet<>();
        for (Map<String, Object> alert : alerts) {
            if ("firing".equals(alert.get("state")) && alert.get("labels") instanceof Map<?, ?> labels) {
                firing.add(labels.get("alertname") + " " + labels.get("job"));
            }
        }
        return firing;
    }

    private Response get(String path, String match) {
        return given().baseUri(address.toString()).queryParam("match[]", match).get(path);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
