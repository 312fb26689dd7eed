package org.sojourn.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Something that the gateway answers itself, by GET. */
public interface Endpoint extends Handler<RoutingContext> {

    /** Its path on the router. */
    String path();

    /** Whether anybody may ask, without a token. */
    boolean isOpen();
}
