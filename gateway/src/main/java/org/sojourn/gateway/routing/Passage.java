package org.sojourn.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.sojourn.gateway.limits.LimitsConfig;
import org.sojourn.gateway.limits.MeteredBody;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.gateway.problem.LastAnswer;
import org.sojourn.platform.problem.Problem;
import org.sojourn.platform.problem.ProblemType;

/** What happens to one request on its way to a service and back; whatever fails before the answer becomes a problem detail. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final String BODY = "body";

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
        if (hasBody(received)) {
            meter(context, request.getBody());
        } else {
            request.setBody(null);
        }
        if ("100-continue".equalsIgnoreCase(received.getHeader(HttpHeaders.EXPECT))) {
            received.response().writeContinue();
        }
        return context.sendRequest().recover(fault -> Future.succeededFuture(failure(context, fault)));
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

    private void meter(ProxyContext context, Body body) {
        MeteredBody metered = new MeteredBody(body.stream(), limits.body().asLongValue(), limits.bodyWithin(), vertx);
        context.set(BODY, metered);
        context.request().setBody(Body.body(metered, body.length()));
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
