package org.sojourn.gateway.routing;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.gateway.limits.HeldBodies;
import org.sojourn.gateway.limits.LimitsConfig;
import org.sojourn.gateway.limits.MeteredBody;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.gateway.problem.LastAnswer;
import org.sojourn.gateway.security.PathGuard;
import org.sojourn.platform.problem.Problem;
import org.sojourn.platform.problem.ProblemType;

/**
 * One request on its way to a service and back. One that may be repeated is sent once more, on a fresh connection, when the first ended
 * before an answer began, as those to a replica do that is going; whatever fails then becomes a problem detail.
 */
final class Passage {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Upstream upstream;
    private final Upstreams upstreams;
    private final LimitsConfig limits;
    private final HeldBodies held;
    private final KeyedPosts keyed;
    private final RoutingContext context;
    private final HttpServerRequest received;
    private @Nullable MeteredBody metered;

    Passage(
            Upstream upstream,
            Upstreams upstreams,
            LimitsConfig limits,
            HeldBodies held,
            KeyedPosts keyed,
            RoutingContext context) {
        this.upstream = upstream;
        this.upstreams = upstreams;
        this.limits = limits;
        this.held = held;
        this.keyed = keyed;
        this.context = context;
        this.received = context.request();
    }

    void begin() {
        answered()
                .onSuccess(answer -> new Answer(answer, received.response()).pass())
                .onFailure(this::fail);
    }

    private Future<HttpClientResponse> answered() {
        boolean repeatable = isRepeatable();
        if (!hasBody(received)) {
            return repeatable ? sentTwice(null) : sent(null, false);
        }
        MeteredBody body = new MeteredBody(received, limits.body().asLongValue(), limits.bodyWithin(), context.vertx());
        metered = body;
        if ("100-continue".equalsIgnoreCase(received.getHeader(HttpHeaders.EXPECT))) {
            received.response().writeContinue();
        }
        return repeatable && isHeld()
                ? body.whole().compose(this::sentTwice)
                : opened(false).compose(request -> stream(body, request));
    }

    private Future<HttpClientResponse> sentTwice(@Nullable Buffer body) {
        return sent(body, false)
                .recover(fault -> endedUnanswered(fault) ? sent(body, true) : Future.failedFuture(fault));
    }

    private Future<HttpClientResponse> sent(@Nullable Buffer body, boolean afresh) {
        return opened(afresh).compose(request -> body == null ? request.send() : request.send(body));
    }

    private Future<HttpClientResponse> stream(MeteredBody body, HttpClientRequest request) {
        request.setChunked(!received.headers().contains(HttpHeaders.CONTENT_LENGTH));
        body.pipe()
                .endOnFailure(false)
                .to(request)
                .onFailure(_ -> request.exceptionHandler(told -> {}).reset());
        return request.response();
    }

    private Future<HttpClientRequest> opened(boolean afresh) {
        return upstreams
                .open(upstream, received.method(), received.uri(), afresh)
                .onSuccess(request -> {
                    SentHeaders.in(received.headers(), request.headers());
                    request.exceptionHandler(told -> {});
                    context.addEndHandler(end -> abort(request, end));
                });
    }

    /** Where the client is gone, nobody waits for the service. */
    private static void abort(HttpClientRequest request, AsyncResult<Void> end) {
        if (end.failed()) {
            request.reset(0, end.cause());
        }
    }

    /** Reading changes nothing, and what creates under a key is answered again as it was. */
    private boolean isRepeatable() {
        HttpMethod method = received.method();
        return method.equals(HttpMethod.GET)
                || method.equals(HttpMethod.HEAD)
                || (method.equals(HttpMethod.POST)
                        && SentHeaders.goesIn(IDEMPOTENCY_KEY, received.headers())
                        && keyed.include(PathGuard.pathOf(received.uri())));
    }

    /** Whether there is room for the whole body until the answer has gone. */
    private boolean isHeld() {
        String declared = received.getHeader(HttpHeaders.CONTENT_LENGTH);
        long most = limits.body().asLongValue();
        long length = declared == null ? most : Math.min(Long.parseLong(declared), most);
        boolean room = !received.response().closed() && held.take(length);
        if (room) {
            context.addEndHandler(_ -> held.giveBack(length));
        }
        return room;
    }

    private static boolean endedUnanswered(Throwable fault) {
        return fault instanceof HttpClosedException
                || (fault instanceof IOException && !(fault instanceof ConnectException));
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private void fail(Throwable fault) {
        EdgeRefusal refusal = metered == null ? null : metered.refusal();
        if (refusal != null) {
            LastAnswer.on(context);
            answer(refusal.problem());
            return;
        }
        LOG.warnf("%s: %s", upstream.name(), fault);
        ProblemType type = typeOf(fault);
        if (type == ProblemType.SERVICE_UNAVAILABLE) {
            received.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        received.resume();
        answer(Problem.of(type));
    }

    private static ProblemType typeOf(Throwable fault) {
        return switch (fault) {
            case Unreachable unreachable -> ProblemType.SERVICE_UNAVAILABLE;
            case TimeoutException late -> ProblemType.GATEWAY_TIMEOUT;
            default -> ProblemType.BAD_GATEWAY;
        };
    }

    private void answer(Problem problem) {
        HttpServerResponse response = received.response();
        if (!response.ended() && !response.closed()) {
            var _ = response.setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Json.encodeToBuffer(problem));
        }
    }
}
