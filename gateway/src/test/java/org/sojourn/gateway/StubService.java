package org.sojourn.gateway;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** A service behind the gateway that records what reaches it and answers as a test wants. */
public final class StubService {

    /** A request as it arrived, once its body was there. */
    public record Received(String method, String uri, MultiMap headers, Buffer body) {}

    private static final Vertx VERTX = Vertx.vertx();
    private static final Map<String, StubService> RUNNING = new ConcurrentHashMap<>();

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> aborted = new CopyOnWriteArrayList<>();
    private volatile Handler<HttpServerRequest> answer = StubService::plainAnswer;

    private StubService() {}

    /** The running stub of a context, with nothing received and the plain answer. */
    public static StubService fresh(String context) {
        StubService stub = RUNNING.computeIfAbsent(context, StubService::start);
        stub.received.clear();
        stub.begun.clear();
        stub.aborted.clear();
        stub.answer = StubService::plainAnswer;
        return stub;
    }

    public static int port(String context) {
        return ConfigProvider.getConfig()
                .getValue("sojourn.routes.services." + context + "-service.urls", URI.class)
                .getPort();
    }

    public StubService answering(Handler<HttpServerRequest> answer) {
        this.answer = answer;
        return this;
    }

    public StubService answering(int status, String type, String body) {
        return answering(request -> request.response()
                .setStatusCode(status)
                .putHeader("content-type", type)
                .end(body));
    }

    public List<Received> received() {
        return received;
    }

    /** The targets of all requests whose head arrived, whatever became of their bodies. */
    public List<String> begun() {
        return begun;
    }

    /** The targets of all requests that broke off before their bodies were there. */
    public List<String> aborted() {
        return aborted;
    }

    public Received only() {
        if (received.size() != 1) {
            throw new AssertionError("expected one request, received " + received);
        }
        return received.getFirst();
    }

    private static StubService start(String context) {
        StubService stub = new StubService();
        try {
            VERTX.createHttpServer()
                    .requestHandler(stub::receive)
                    .listen(port(context), "localhost")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(5, TimeUnit.SECONDS);
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
        return stub;
    }

    private void receive(HttpServerRequest request) {
        begun.add(request.uri());
        request.body().onFailure(gone -> aborted.add(request.uri())).onSuccess(body -> {
            received.add(new Received(
                    request.method().name(),
                    request.uri(),
                    MultiMap.caseInsensitiveMultiMap().addAll(request.headers()),
                    body));
            answer.handle(request);
        });
    }

    private static void plainAnswer(HttpServerRequest request) {
        request.response().putHeader("content-type", "application/json").end("{\"answered\":true}");
    }
}
