package org.sojourn.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSession;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.secret.Trust;
import org.sojourn.platform.test.WithSojourn;

/** A service that serves TLS goes on while the mounted certificate becomes another one. */
@QuarkusTest
@WithSojourn("travel")
@QuarkusTestResource(value = ServedCertificate.class, restrictToAnnotatedClass = true)
@TestProfile(ServedCertificateComponentTest.TlsServer.class)
class ServedCertificateComponentTest {

    public static final class TlsServer implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "test,tls-server";
        }
    }

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/api/me", tls = true)
    URI served;

    @Test
    void changesUnderRequestsWithoutAFailedOne() throws Exception {
        Path mount = Path.of(ConfigProvider.getConfig().getValue("test.mount", String.class));
        AtomicReference<String> shown = new AtomicReference<>("");
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicBoolean ended = new AtomicBoolean();
        Thread people = Thread.ofVirtual().start(() -> {
            while (!ended.get()) {
                try (HttpClient fresh = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(Trust.in(ServedCertificate.authority(mount).certificate()))
                        .build()) {
                    HttpResponse<String> answer =
                            fresh.send(HttpRequest.newBuilder(served).build(), BodyHandlers.ofString());
                    shown.set(name(answer.sslSession().orElseThrow()));
                    if (answer.statusCode() >= 500) {
                        failures.add(answer.statusCode() + answer.body());
                    }
                } catch (Exception fault) {
                    failures.add(fault.toString());
                }
            }
        });
        await().until(() -> shown.get().equals("CN=first"));

        ServedCertificate.mount(mount, "second");

        await().atMost(Duration.ofSeconds(20)).until(() -> shown.get().equals("CN=second"));
        ended.set(true);
        people.join();
        assertThat(failures).isEmpty();
    }

    @Test
    void leavesTheManagementPortPlain() throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        URI health = URI.create("http://localhost:" + port + "/q/health/live");
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String name(SSLSession session) throws Exception {
        return ((X509Certificate) session.getPeerCertificates()[0])
                .getSubjectX500Principal()
                .getName();
    }
}
