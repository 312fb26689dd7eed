package org.sojourn.gateway.routing;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sojourn.gateway.security.FramingGuard;

/**
 * The headers that pass: on the way in the few that services read, on the way out all but those of the hop and of the server. The trace
 * context is the gateway's own by now, and so is the id of the request.
 */
final class SentHeaders {

    private static final Set<String> IN = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "prefer",
            "traceparent",
            "tracestate",
            "user-agent",
            "x-request-id");

    private static final Set<String> NOT_OUT = Set.of(
            "alt-svc",
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-connection",
            "ratelimit",
            "ratelimit-policy",
            "server",
            "set-cookie",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via",
            "x-powered-by",
            "x-request-id");

    private SentHeaders() {}

    /** Whether a request brings a header that its service will see. */
    static boolean goesIn(String name, MultiMap received) {
        return received.contains(name)
                && !FramingGuard.connectionOptions(received).contains(name.toLowerCase(Locale.ROOT));
    }

    static void in(MultiMap received, MultiMap sent) {
        Set<String> ending = FramingGuard.connectionOptions(received);
        for (Map.Entry<String, String> header : received) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (IN.contains(name) && !ending.contains(name)) {
                sent.add(header.getKey(), header.getValue());
            }
        }
    }

    static void out(MultiMap received, MultiMap sent) {
        Set<String> ending = FramingGuard.connectionOptions(received);
        for (Map.Entry<String, String> header : received) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!NOT_OUT.contains(name) && !ending.contains(name)) {
                sent.add(header.getKey(), header.getValue());
            }
        }
    }
}
