package org.sojourn.gateway.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Puts on every answer what a browser must know about it, whoever gave the answer. */
public final class AnswerHeaders implements Consumer<RoutingContext> {

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private final AnswerDate date = new AnswerDate(InstantSource.system());

    @Override
    public void accept(RoutingContext context) {
        context.addHeadersEndHandler(_ -> complete(context.response().headers()));
    }

    private void complete(MultiMap headers) {
        headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        setIfAbsent(headers, CONTENT_SECURITY_POLICY, NOTHING);
        setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, NO_STORE);
        setIfAbsent(headers, HttpHeaders.DATE, date.now());
    }

    private static void setIfAbsent(MultiMap headers, CharSequence name, CharSequence value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
