package org.sojourn.gateway.me;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.gateway.routing.Endpoint;
import org.sojourn.gateway.routing.ServiceRoutes;
import org.sojourn.gateway.security.RequestIds;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.ProblemType;
import org.sojourn.platform.web.Limit;

/** Tells the caller who looked at his files: the logs of all services as one, and which of them did not answer. */
@Singleton
class AccessLog implements Endpoint {

    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final String PATH = "/api/me/access-log";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ServiceRoutes services;

    AccessLog(ServiceRoutes services) {
        this.services = services;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        int limit = Limit.of(number(request.getParam("limit")));
        Positions from = Positions.of(request.getParam("cursor"));
        List<Future<Optional<LogPage>>> asked = Positions.SERVICES.stream()
                .map(service -> page(request, service, from, limit))
                .toList();
        Future.all(asked)
                .map(all -> answer(context.response(), all.<Optional<LogPage>>list(), from, limit))
                .onFailure(context::fail);
    }

    private Future<Optional<LogPage>> page(HttpServerRequest caller, String service, Positions from, int limit) {
        if (from.isAtEnd(service)) {
            return Future.succeededFuture(Optional.of(LogPage.ended(service)));
        }
        String cursor = from.isAtHead(service) ? "" : "&cursor=" + encode(from.position(service));
        return services.open(HttpMethod.GET, pathOf(service), "?limit=" + limit + cursor)
                .compose(request -> asCaller(request, caller).send())
                .compose(AccessLog::read)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .map(page -> Optional.of(LogPage.of(service, page)))
                .recover(fault -> {
                    if (fault instanceof Invalid || fault instanceof EdgeRefusal) {
                        return Future.failedFuture(fault);
                    }
                    LOG.warnf("%s did not answer for the access log: %s", service, fault);
                    return Future.succeededFuture(Optional.empty());
                });
    }

    private static HttpClientRequest asCaller(HttpClientRequest request, HttpServerRequest caller) {
        return request.putHeader(HttpHeaders.AUTHORIZATION, caller.getHeader(HttpHeaders.AUTHORIZATION))
                .putHeader(RequestIds.HEADER, caller.getHeader(RequestIds.HEADER))
                .putHeader("traceparent", caller.getHeader("traceparent"))
                .putHeader(HttpHeaders.ACCEPT, "application/json");
    }

    private static Future<JsonObject> read(HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 200 -> response.body().map(Buffer::toJsonObject);
            case 400 ->
                Future.failedFuture(
                        new Invalid("/cursor", "invalid-cursor", "The cursor is none that this list gave out."));
            case 403 -> Future.failedFuture(EdgeRefusal.of(ProblemType.FORBIDDEN));
            default -> Future.failedFuture("status " + response.statusCode());
        };
    }

    private static Future<Void> answer(
            HttpServerResponse response, List<Optional<LogPage>> pages, Positions from, int limit) {
        List<LogPage> answered = pages.stream().flatMap(Optional::stream).toList();
        if (answered.isEmpty()) {
            throw EdgeRefusal.of(ProblemType.SERVICE_UNAVAILABLE);
        }
        List<String> heard = answered.stream().map(LogPage::service).toList();
        LogMerge merged = LogMerge.of(answered, from, limit);
        JsonObject body = new JsonObject()
                .put("items", new JsonArray(merged.items()))
                .put(
                        "unavailable",
                        new JsonArray(Positions.SERVICES.stream()
                                .filter(service -> !heard.contains(service))
                                .toList()));
        if (!merged.positions().areAllAtEnd()) {
            String next = merged.positions().encode();
            body.put("next", next);
            response.putHeader("Link", "<%s?limit=%d&cursor=%s>; rel=\"next\"".formatted(PATH, limit, next));
        }
        return response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(body.toBuffer());
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException fault) {
            throw new Invalid("/limit", "out-of-range", "The limit must be between 1 and 100.");
        }
    }

    private static String pathOf(String service) {
        return "/api/" + service.replace("-service", "") + "/access-log";
    }

    private static String encode(String value) {
        return URLEncoder.encode(Objects.requireNonNull(value), StandardCharsets.UTF_8);
    }
}
