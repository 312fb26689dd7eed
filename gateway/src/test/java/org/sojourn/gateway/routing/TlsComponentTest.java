package org.sojourn.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestTokens;
import org.sojourn.platform.secret.MountedCertificate;
import org.sojourn.platform.test.Authority;

/** A service that serves TLS, with real certificates that change. */
@QuarkusTest
@QuarkusTestResource(value = TlsGround.class, restrictToAnnotatedClass = true)
@TestProfile(TlsComponentTest.TlsClient.class)
class TlsComponentTest {

    public static final class TlsClient implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "test,tls-client";
        }
    }

    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private final Path directory = Path.of(ConfigProvider.getConfig().getValue("test.certificates", String.class));
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger answered = new AtomicInteger();
    private final Authority first = Authority.in(directory.resolve("first"));
    private final Authority second = Authority.in(directory.resolve("second"));
    private final Authority stranger = Authority.in(directory.resolve("stranger"));

    @SuppressWarnings("NullAway.Init")
    private MountedCertificate mounted;

    @BeforeEach
    void serve() throws Exception {
        trust(first.certificate());
        mount(first.issue("before", "dns:localhost"));
        mounted = new MountedCertificate(vertx, directory.resolve("tls.crt"), directory.resolve("tls.key"));
        HttpServer service = vertx.createHttpServer(
                new HttpServerOptions().setSsl(true).setKeyCertOptions(KeyCertOptions.wrap(mounted)));
        service.requestHandler(request -> request.response().end(Integer.toString(answered.incrementAndGet())));
        settle(service.listen(StubService.port("travel"), "localhost"));
    }

    @AfterEach
    void close() throws Exception {
        settle(vertx.close());
    }

    @Test
    void failsNoRequestWhileCertificateAndAuthorityChange() throws Exception {
        await().atMost(A_WHILE).until(() -> ask().statusCode() == 200);
        AtomicBoolean ended = new AtomicBoolean();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        Thread people = Thread.ofVirtual().start(() -> {
            while (!ended.get()) {
                Response answer = ask();
                if (answer.statusCode() != 200) {
                    failures.add(answer.statusCode() + answer.asString());
                }
            }
        });
        await().until(() -> answered.get() > 20);

        present(first.issue("after", "dns:localhost"));
        awaitNewConnections();
        trust(first.certificate(), second.certificate());
        awaitNewConnections();
        present(second.issue("travel", "dns:localhost"));
        awaitNewConnections();
        trust(second.certificate());
        awaitNewConnections();

        ended.set(true);
        people.join();
        assertThat(failures).isEmpty();
        present(first.issue("before", "dns:localhost"));
        await("the first authority counts no more").atMost(A_WHILE).until(() -> ask().statusCode() == 503);
    }

    @Test
    void refusesACertificateOfAnotherAuthority() throws Exception {
        present(stranger.issue("travel", "dns:localhost"));

        await().atMost(A_WHILE).until(() -> ask().statusCode() != 200);

        ask().then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sojourn:problem:service-unavailable"));
    }

    @Test
    void refusesACertificateOfAnotherName() throws Exception {
        present(first.issue("elsewhere", "dns:elsewhere.example"));

        await().atMost(A_WHILE).until(() -> ask().statusCode() != 200);

        ask().then().statusCode(503).contentType("application/problem+json");
    }

    private static Response ask() {
        return given().header("Authorization", "Bearer " + TestTokens.valid()).get("/api/trips");
    }

    /** Longer than trust and connections are kept in this test. */
    private void awaitNewConnections() throws InterruptedException {
        int before = answered.get();
        Thread.sleep(3_000);
        assertThat(answered.get()).isGreaterThan(before + 20);
    }

    private void present(Authority.Identity identity) throws Exception {
        mount(identity);
        assertThat(mounted.look()).isTrue();
    }

    private void mount(Authority.Identity identity) throws IOException {
        Files.copy(identity.key(), directory.resolve("tls.key"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(identity.certificate(), directory.resolve("tls.crt"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void trust(Path... certificates) throws IOException {
        StringBuilder bundle = new StringBuilder();
        for (Path certificate : certificates) {
            bundle.append(Files.readString(certificate));
        }
        Path fresh = Files.writeString(directory.resolve("fresh"), bundle);
        Files.move(
                fresh,
                directory.resolve("ca.crt"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static <T> T settle(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
