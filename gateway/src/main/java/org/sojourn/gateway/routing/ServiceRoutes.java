package org.sojourn.gateway.routing;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.sojourn.gateway.limits.HeldBodies;
import org.sojourn.gateway.limits.LimitsConfig;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.gateway.security.PathGuard;
import org.sojourn.platform.problem.ProblemType;

/** Finds the service of a request and passes the request on; what nobody serves is not found. */
@Singleton
public class ServiceRoutes {

    private static final String UPSTREAM = "sojourn.upstream";

    private final RouteTable table;
    private final Upstreams upstreams;
    private final LimitsConfig limits;
    private final HeldBodies held;
    private final KeyedPosts keyed;

    ServiceRoutes(
            Vertx vertx,
            RoutesConfig routes,
            LimitsConfig limits,
            HeldBodies held,
            KeyedPosts keyed,
            TlsConfigurationRegistry tls) {
        this.table = RouteTable.of(routes.services());
        this.upstreams =
                new Upstreams(vertx, routes, () -> tls.get("services").map(TlsConfiguration::getTrustStoreOptions));
        this.limits = limits;
        this.held = held;
        this.keyed = keyed;
    }

    public Consumer<RoutingContext> finding() {
        return context ->
                context.put(UPSTREAM, find(PathGuard.pathOf(context.request().uri())));
    }

    public Handler<RoutingContext> passing() {
        return context -> {
            Upstream upstream = Objects.requireNonNull(context.get(UPSTREAM), "no service was found before");
            new Passage(upstream, upstreams, limits, held, keyed, context).begin();
        };
    }

    /** A request of the gateway's own to the service that serves a path. */
    public Future<HttpClientRequest> open(HttpMethod method, String path, String query) {
        return upstreams.open(find(path), method, path + query, false);
    }

    /** What of a path tells its service, if one serves it. */
    public Optional<String> prefixOf(String path) {
        return table.prefixOf(path);
    }

    private Upstream find(String path) {
        return table.find(path).orElseThrow(() -> EdgeRefusal.of(ProblemType.NOT_FOUND));
    }
}
