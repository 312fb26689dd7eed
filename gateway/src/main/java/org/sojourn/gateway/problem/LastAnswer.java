package org.sojourn.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Makes an answer the last of its connection, but leaves its sender a moment to read it. */
public final class LastAnswer {

    private static final long LINGER_MILLIS = 1_000;

    private LastAnswer() {}

    public static void on(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(sent -> {
            if (request.isEnded()) {
                request.connection().close();
            } else {
                // A close with unread bytes is a reset, which may overtake the answer.
                request.exceptionHandler(gone -> {})
                        .handler(rest -> {})
                        .endHandler(all -> request.connection().close());
                request.resume();
                context.vertx()
                        .setTimer(LINGER_MILLIS, late -> request.connection().close());
            }
        });
    }
}
