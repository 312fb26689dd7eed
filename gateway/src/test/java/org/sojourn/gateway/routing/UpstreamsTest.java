package org.sojourn.gateway.routing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamsTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final Upstreams upstreams = new Upstreams(vertx, new Routes(Duration.ofMinutes(5)), Optional::empty);

    @AfterEach
    void close() throws Exception {
        await(vertx.close());
    }

    @Test
    void failsWhenNoReplicaIsThere() throws Exception {
        HttpServer gone = replica("gone");
        Upstream service = service(gone);
        await(gone.close());
        assertThatThrownBy(() -> ask(service)).hasCauseInstanceOf(Unreachable.class);
    }

    @Test
    void passesOverAReplicaThatIsNotThere() throws Exception {
        HttpServer one = replica("one");
        HttpServer two = replica("two");
        Upstream service = service(one, two);
        await(one.close());
        for (int request = 0; request < 6; request++) {
            assertThat(ask(service)).isEqualTo("two");
        }
    }

    @Test
    void letsReplicasTakeTurns() throws Exception {
        Upstream service = service(replica("one"), replica("two"));
        assertThat(List.of(ask(service), ask(service), ask(service), ask(service)))
                .containsExactly("one", "two", "one", "two");
    }

    @Test
    void keepsConnectionsUntilTheyAreRetired() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        HttpServer server = await(vertx.createHttpServer()
                .connectionHandler(_ -> connections.incrementAndGet())
                .requestHandler(request -> request.response().end("here"))
                .listen(0, "127.0.0.1"));
        Upstream service = service(server);
        ask(service);
        Awaitility.await("an answer is there before its connection is free again")
                .untilAsserted(() ->
                        assertThat(openedBy(upstreams, service, connections)).isZero());
        Upstreams retiring = new Upstreams(vertx, new Routes(Duration.ZERO), Optional::empty);
        assertThat(openedBy(retiring, service, connections)).isOne();
        assertThat(openedBy(retiring, service, connections)).isOne();
    }

    @Test
    void keepsConnectionsWhereNoOtherCanBeMade() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerTheFirstWhoConnects(listening));
            Upstream service = Upstream.of("a", List.of(URI.create("http://localhost:" + listening.getLocalPort())));
            Upstreams retiring = new Upstreams(vertx, new Routes(Duration.ofMillis(1)), Optional::empty);
            assertThat(ask(retiring, service)).isEqualTo("here");
            Awaitility.await("an answer is there before its connection is free again")
                    .untilAsserted(() -> assertThat(ask(retiring, service)).isEqualTo("here"));
            assertThat(listening.isClosed()).isTrue();
        }
    }

    private static void answerTheFirstWhoConnects(ServerSocket listening) {
        try (Socket first = listening.accept()) {
            listening.close();
            byte[] read = new byte[4096];
            for (int count = first.getInputStream().read(read);
                    count > 0;
                    count = first.getInputStream().read(read)) {
                if (new String(read, 0, count, US_ASCII).endsWith("{}")) {
                    first.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nhere".getBytes(US_ASCII));
                }
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private int openedBy(Upstreams upstreams, Upstream service, AtomicInteger connections) throws Exception {
        int before = connections.get();
        ask(upstreams, service);
        return connections.get() - before;
    }

    private String ask(Upstream service) throws Exception {
        return ask(upstreams, service);
    }

    /** On the same event loop always, as the requests of a connection are; each has connections of its own. */
    private String ask(Upstreams upstreams, Upstream service) throws Exception {
        Promise<String> answer = Promise.promise();
        loop.runOnContext(_ -> upstreams
                .open(service, HttpMethod.POST, "/api/trips", false)
                .compose(request -> request.send("{}"))
                .compose(HttpClientResponse::body)
                .map(Object::toString)
                .onComplete(answer));
        return await(answer.future());
    }

    private HttpServer replica(String name) throws Exception {
        return await(vertx.createHttpServer()
                .requestHandler(request -> request.response().end(name))
                .listen(0, "localhost"));
    }

    private static Upstream service(HttpServer... replicas) {
        return Upstream.of(
                "a",
                Stream.of(replicas)
                        .map(replica -> URI.create("http://localhost:" + replica.actualPort()))
                        .toList());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private record Routes(Duration retireAfter) implements RoutesConfig {

        @Override
        public Map<String, Service> services() {
            return Map.of();
        }

        @Override
        public int connections() {
            return 4;
        }

        @Override
        public Duration connectWithin() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration pause() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration answerWithin() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration keepIdle() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration lastAnswerWithin() {
            return Duration.ofSeconds(1);
        }
    }
}
