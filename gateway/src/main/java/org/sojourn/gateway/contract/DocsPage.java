package org.sojourn.gateway.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.gateway.routing.Endpoint;
import org.sojourn.gateway.security.PathGuard;
import org.sojourn.platform.problem.ProblemType;

/** A page to read and try the API on, all of it from the gateway itself; off except in the profile `local`. */
@Singleton
class DocsPage implements Endpoint {

    private static final String ROOT = "/api/docs";
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private record Asset(String resource, String type) {}

    private static final Map<String, Asset> ASSETS = Map.of(
            ROOT,
            new Asset("docs/index.html", "text/html; charset=utf-8"),
            ROOT + "/docs.js",
            new Asset("docs/docs.js", "text/javascript; charset=utf-8"),
            ROOT + "/swagger-ui.css",
            new Asset("META-INF/resources/openapi-ui/swagger-ui.css", "text/css; charset=utf-8"),
            ROOT + "/swagger-ui-bundle.js",
            new Asset("META-INF/resources/openapi-ui/swagger-ui-bundle.js", "text/javascript; charset=utf-8"));

    private final boolean enabled;

    DocsPage(DocsConfig config) {
        this.enabled = config.enabled();
    }

    @Override
    public String path() {
        return ROOT + "/*";
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void handle(RoutingContext context) {
        Asset asset = ASSETS.get(PathGuard.pathOf(context.request().uri()));
        if (!enabled || asset == null) {
            throw EdgeRefusal.of(ProblemType.NOT_FOUND);
        }
        Buffer content = Resource.read(asset.resource());
        var _ = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader("Content-Security-Policy", POLICY)
                .end(content);
    }
}
