package org.sojourn.gateway.security;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Puts on every answer what a browser must know about it, whoever gave the answer. */
public final class AnswerHeaders implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(writing -> complete(context.response().headers()));
        context.next();
    }

    private static void complete(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        setIfAbsent(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        setIfAbsent(headers, "Cache-Control", "no-store");
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
