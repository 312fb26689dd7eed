package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.site.Tool;
import org.sojourn.local.Stack;

/** Through the proxy of `deploy/examples`, which ends TLS: the gateway believes it who asks, and nobody else. */
@OnKubernetes
class BehindAProxyE2ETest {

    private static final Map<String, String> SPOOFED = Map.of(
            "X-Forwarded-For", "203.0.113.9",
            "X-Forwarded-Host", "elsewhere.example",
            "X-Forwarded-Proto", "http",
            "Forwarded", "for=203.0.113.10;host=elsewhere.example;proto=http");
    private static final Pattern LEFT = Pattern.compile("\"address\";r=(\\d+);.*");
    private static final int FULL = 2000;
    private static final int MANY = 200;

    private static URI proxy;
    private static Process program;

    @BeforeAll
    static void startTheProxy() throws IOException, InterruptedException {
        assumeThat(Tool.run(List.of("sh", "-c", "command -v haproxy")).status())
                .as("proxy: not run (haproxy is not on the PATH)")
                .isZero();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            proxy = URI.create("https://127.0.0.1:" + free.getLocalPort());
        }
        Path repository = Cluster.repository();
        var shown = Stack.forCluster(repository, System.getProperty("sojourn.address"))
                .issue("proxy-" + InstantSource.system().millis(), "ip:127.0.0.1", "ip:127.0.0.2");
        ProcessBuilder haproxy = new ProcessBuilder(
                        "haproxy",
                        "-db",
                        "-f",
                        repository.resolve("deploy/examples/haproxy.cfg").toString())
                .inheritIO();
        haproxy.environment()
                .putAll(Map.of(
                        "SOJOURN_BIND", proxy.getAuthority(),
                        "SOJOURN_CERTIFICATE", shown.both().toString(),
                        "SOJOURN_GATEWAY", Cluster.addresses("gateway").getFirst() + ":8080"));
        program = haproxy.start();
        await().ignoreExceptions().until(() -> left(asked(proxy, "127.0.0.3", "")) == FULL - 1);
    }

    @AfterAll
    static void stopTheProxy() {
        if (program != null) {
            program.destroy();
        }
    }

    @Test
    void tellsTheWholeStory() {
        Sojourn.through(proxy, SPOOFED, () -> InstalledE2ETest.tell("BV"));
    }

    @Test
    void countsRequestsByTheAddressThatTheProxySaw() throws Exception {
        assertThat(leastLeft(proxy)).isLessThan(FULL - MANY / 4);
        assertThat(left(asked(proxy, "127.0.0.2", "203.0.113.1"))).isEqualTo(FULL - 1);
    }

    @Test
    void believesNobodyElseWhoAsks() throws Exception {
        assertThat(leastLeft(Installation.named().orElseThrow().gateway())).isLessThan(FULL - MANY / 8);
    }

    /** Of many who ask at once, each of whom says to come from somewhere else. */
    private static int leastLeft(URI entrance) throws Exception {
        try (HttpClient http = client().build()) {
            return IntStream.range(0, MANY)
                    .mapToObj(number ->
                            http.sendAsync(request(entrance, "198.51.100." + number), BodyHandlers.discarding()))
                    .toList()
                    .stream()
                    .mapToInt(answer -> left(answer.join()))
                    .min()
                    .orElseThrow();
        }
    }

    private static HttpResponse<Void> asked(URI entrance, String from, String saidToBe) throws Exception {
        try (HttpClient http =
                client().localAddress(InetAddress.ofLiteral(from)).build()) {
            return http.send(request(entrance, saidToBe), BodyHandlers.discarding());
        }
    }

    private static HttpRequest request(URI entrance, String saidToBe) {
        return HttpRequest.newBuilder(entrance.resolve("/api/me"))
                .header("X-Forwarded-For", saidToBe)
                .header("Forwarded", "for=" + saidToBe)
                .build();
    }

    private static HttpClient.Builder client() throws GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Installation.named().orElseThrow().trusting());
    }

    private static int left(HttpResponse<Void> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        var told = LEFT.matcher(answer.headers().firstValue("RateLimit").orElseThrow());
        assertThat(told.matches()).isTrue();
        return Integer.parseInt(told.group(1));
    }
}
