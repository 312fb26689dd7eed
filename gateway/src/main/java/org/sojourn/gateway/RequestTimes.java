package org.sojourn.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sojourn.gateway.routing.Endpoint;
import org.sojourn.gateway.routing.ServiceRoutes;
import org.sojourn.gateway.security.FramingGuard;
import org.sojourn.gateway.security.PathGuard;

/** How long requests took, under the name and by the tags that services use too; `uri` is what is before the ids of a path. */
@Singleton
class RequestTimes implements Consumer<RoutingContext> {

    private static final int BROKEN_OFF = 0;

    /** All of it comes from small sets, whatever clients send. */
    private record Kind(String method, String uri, int status) {

        Tags tags() {
            return status == BROKEN_OFF
                    ? Tags.of("method", method, "uri", uri, "status", "RESET").and(Outcome.CLIENT_ERROR.asTag())
                    : Tags.of("method", method, "uri", uri, "status", Integer.toString(status))
                            .and(Outcome.forStatus(status).asTag());
        }
    }

    private final MeterRegistry metrics;
    private final ServiceRoutes services;
    private final Set<String> ownPaths;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry metrics, ServiceRoutes services, @All List<Endpoint> own) {
        this.metrics = metrics;
        this.services = services;
        this.ownPaths = own.stream().map(Endpoint::path).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void accept(RoutingContext context) {
        long begun = System.nanoTime();
        context.addEndHandler(end -> {
            Kind kind = kind(context, end.succeeded() ? context.response().getStatusCode() : BROKEN_OFF);
            timers.computeIfAbsent(kind, this::timer).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        });
    }

    private Kind kind(RoutingContext context, int status) {
        HttpMethod method = context.request().method();
        String path = PathGuard.pathOf(context.request().uri());
        String uri = ownPaths.contains(path)
                ? path
                : services.prefixOf(path).orElse(status == 404 ? "NOT_FOUND" : "UNKNOWN");
        return new Kind(FramingGuard.takes(method) ? method.name() : "OTHER", uri, status);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests").tags(kind.tags()).register(metrics);
    }
}
