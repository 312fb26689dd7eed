package org.sojourn.gateway;

import io.quarkus.arc.All;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sojourn.gateway.limits.RateLimits;
import org.sojourn.gateway.limits.SizeLimits;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.gateway.problem.ProblemAnswers;
import org.sojourn.gateway.routing.Endpoint;
import org.sojourn.gateway.routing.ServiceRoutes;
import org.sojourn.gateway.security.AnswerHeaders;
import org.sojourn.gateway.security.FramingGuard;
import org.sojourn.gateway.security.PathGuard;
import org.sojourn.gateway.security.RequestIds;
import org.sojourn.gateway.security.TokenGate;
import org.sojourn.platform.problem.ProblemType;

/** The one way in: every request takes these steps in this order, and no other handler of the router is ever reached. */
@Singleton
class Edge {

    private static final int FIRST = -1_000_000;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RequestTimes times;
    private final Tracing tracing;
    private final RateLimits rates;
    private final SizeLimits sizes;
    private final TokenGate gate;
    private final ServiceRoutes services;
    private final List<Endpoint> endpoints;

    Edge(
            RequestTimes times,
            Tracing tracing,
            RateLimits rates,
            SizeLimits sizes,
            TokenGate gate,
            ServiceRoutes services,
            @All List<Endpoint> endpoints) {
        this.times = times;
        this.tracing = tracing;
        this.rates = rates;
        this.sizes = sizes;
        this.gate = gate;
        this.services = services;
        this.endpoints = endpoints;
    }

    void install(@Observes Router router) {
        router.route()
                .order(FIRST)
                .handler(inTurn(
                        times,
                        new RequestIds(),
                        tracing,
                        new AnswerHeaders(),
                        rates.addresses(),
                        new FramingGuard(),
                        sizes,
                        new PathGuard()))
                .failureHandler(new ProblemAnswers());
        endpoints.forEach(endpoint -> install(endpoint, router));
        router.route()
                .order(FIRST + 2)
                .handler(inTurn(services.finding()))
                .handler(gate)
                .handler(inTurn(rates.subjects()))
                .handler(services.passing());
    }

    private void install(Endpoint endpoint, Router router) {
        Route route = router.route(endpoint.path()).order(FIRST + 1).handler(inTurn(Edge::onlyRead));
        if (!endpoint.isOpen()) {
            route.handler(gate).handler(inTurn(rates.subjects()));
        }
        route.handler(endpoint);
    }

    /** Each step lets a request go on, or refuses it by an exception. */
    @SafeVarargs
    private static Handler<RoutingContext> inTurn(Consumer<RoutingContext>... steps) {
        return context -> {
            for (Consumer<RoutingContext> step : steps) {
                step.accept(context);
            }
            context.next();
        };
    }

    private static void onlyRead(RoutingContext context) {
        if (!READS.contains(context.request().method())) {
            throw EdgeRefusal.of(ProblemType.METHOD_NOT_ALLOWED).with(Map.of("Allow", "GET, HEAD"));
        }
    }
}
