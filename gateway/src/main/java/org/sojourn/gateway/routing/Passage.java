package org.sojourn.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.gateway.limits.LimitsConfig;
import org.sojourn.gateway.limits.MeteredBody;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.gateway.problem.LastAnswer;
import org.sojourn.platform.problem.Problem;
import org.sojourn.platform.problem.ProblemType;

/**
 * What happens to one request on its way to a service and back. One that may be repeated is sent once more, on a fresh connection, when
 * the first ended before an answer began, as those to a replica do that is going; whatever fails then becomes a problem detail.
 */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final String BODY = "body";
    private static final String AFRESH = "afresh";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Upstream upstream;
    private final Vertx vertx;
    private final LimitsConfig limits;

    Passage(Upstream upstream, Vertx vertx, LimitsConfig limits) {
        this.upstream = upstream;
        this.vertx = vertx;
        this.limits = limits;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        SentHeaders.keepInbound(request.headers());
        HttpServerRequest received = request.proxiedRequest();
        return send(context, received).recover(fault -> Future.succeededFuture(failure(context, fault)));
    }

    private Future<ProxyResponse> send(ProxyContext context, HttpServerRequest received) {
        boolean repeatable = isRepeatable(received);
        if (!hasBody(received)) {
            context.request().setBody(null);
            return repeatable ? sendTwice(context, null) : context.sendRequest();
        }
        Body body = context.request().getBody();
        MeteredBody metered = new MeteredBody(body.stream(), limits.body().asLongValue(), limits.bodyWithin(), vertx);
        context.set(BODY, metered);
        if ("100-continue".equalsIgnoreCase(received.getHeader(HttpHeaders.EXPECT))) {
            received.response().writeContinue();
        }
        if (repeatable) {
            return metered.whole().compose(whole -> sendTwice(context, whole));
        }
        context.request().setBody(Body.body(metered, body.length()));
        return context.sendRequest();
    }

    private static Future<ProxyResponse> sendTwice(ProxyContext context, @Nullable Buffer body) {
        return send(context, body).recover(fault -> {
            if (!endedUnanswered(fault)) {
                return Future.failedFuture(fault);
            }
            context.set(AFRESH, true);
            return send(context, body);
        });
    }

    private static Future<ProxyResponse> send(ProxyContext context, @Nullable Buffer body) {
        context.request().setBody(body == null ? null : Body.body(body));
        return context.sendRequest();
    }

    /** Whether the request of a context must not be sent on a connection that was used before. */
    static boolean afresh(ProxyContext context) {
        return context.get(AFRESH, Boolean.class) != null;
    }

    /** Reading changes nothing, and under its key a service answers a request again as it did. */
    private static boolean isRepeatable(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                || request.method().equals(HttpMethod.HEAD)
                || request.headers().contains(IDEMPOTENCY_KEY);
    }

    private static boolean endedUnanswered(Throwable fault) {
        return fault instanceof HttpClosedException
                || (fault instanceof IOException && !(fault instanceof ConnectException));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        SentHeaders.keepOutbound(context.response().headers());
        return context.sendResponse();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private ProxyResponse failure(ProxyContext context, Throwable fault) {
        MeteredBody body = context.get(BODY, MeteredBody.class);
        EdgeRefusal refusal = body == null ? null : body.refusal();
        ProxyRequest request = context.request();
        if (refusal != null) {
            LastAnswer.on(vertx, request.proxiedRequest());
            return answer(request, refusal.problem());
        }
        LOG.warnf("%s: %s", upstream.name(), fault);
        ProblemType type = typeOf(fault);
        ProxyResponse answer = answer(request, Problem.of(type));
        return type == ProblemType.SERVICE_UNAVAILABLE ? answer.putHeader(HttpHeaders.RETRY_AFTER, "5") : answer;
    }

    private static ProblemType typeOf(Throwable fault) {
        return switch (fault) {
            case Unreachable unreachable -> ProblemType.SERVICE_UNAVAILABLE;
            case TimeoutException late -> ProblemType.GATEWAY_TIMEOUT;
            default -> ProblemType.BAD_GATEWAY;
        };
    }

    private static ProxyResponse answer(ProxyRequest request, Problem problem) {
        Buffer body = Json.encodeToBuffer(problem);
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setBody(Body.body(body));
    }
}
