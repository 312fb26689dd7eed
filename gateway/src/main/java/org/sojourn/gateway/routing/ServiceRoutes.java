package org.sojourn.gateway.routing;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.sojourn.gateway.limits.LimitsConfig;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.gateway.security.PathGuard;
import org.sojourn.platform.problem.ProblemType;

/** Finds the service of a request and passes the request on; what nobody serves is not found. */
@Singleton
public class ServiceRoutes {

    private static final String UPSTREAM = "sojourn.upstream";

    private final Vertx vertx;
    private final RouteTable table;
    private final Upstreams upstreams;
    private final LimitsConfig limits;
    private final Map<Upstream, HttpProxy> proxies = new ConcurrentHashMap<>();

    ServiceRoutes(Vertx vertx, RoutesConfig routes, LimitsConfig limits, TlsConfigurationRegistry tls) {
        this.vertx = vertx;
        this.table = RouteTable.of(routes.services());
        this.upstreams =
                new Upstreams(vertx, routes, () -> tls.get("services").map(TlsConfiguration::getTrustStoreOptions));
        this.limits = limits;
    }

    public Handler<RoutingContext> finding() {
        return context -> {
            context.put(UPSTREAM, find(PathGuard.pathOf(context.request().uri())));
            context.next();
        };
    }

    public Handler<RoutingContext> passing() {
        return context -> {
            Upstream upstream = Objects.requireNonNull(context.get(UPSTREAM), "no service was found before");
            proxies.computeIfAbsent(upstream, this::proxy).handle(context.request());
        };
    }

    /** A request of the gateway's own to the service that serves a path. */
    public Future<HttpClientRequest> open(HttpMethod method, String path, String query) {
        return upstreams.open(find(path), method, path + query, false);
    }

    private Upstream find(String path) {
        return table.find(path).orElseThrow(() -> EdgeRefusal.of(ProblemType.NOT_FOUND));
    }

    private HttpProxy proxy(Upstream upstream) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams.client(upstream))
                .origin(context -> upstreams.open(
                        upstream,
                        context.request().getMethod(),
                        context.request().getURI(),
                        Passage.afresh(context)))
                .addInterceptor(new Passage(upstream, vertx, limits));
    }
}
