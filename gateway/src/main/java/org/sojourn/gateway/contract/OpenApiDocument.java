package org.sojourn.gateway.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.sojourn.gateway.routing.Endpoint;

/** The one description of the whole API, merged from the services' own when the gateway was built. */
@Singleton
class OpenApiDocument implements Endpoint {

    private final Buffer document = Resource.read("contracts/openapi.json");

    @Override
    public String path() {
        return "/api/openapi.json";
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void handle(RoutingContext context) {
        var _ = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(document);
    }
}
