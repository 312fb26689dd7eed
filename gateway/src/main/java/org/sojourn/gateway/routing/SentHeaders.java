package org.sojourn.gateway.routing;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sojourn.gateway.security.FramingGuard;

/**
 * The headers that pass: on the way in the few that services read, on the way out all but those of the hop and of the server. The trace
 * context is not among them: tracing continues it and writes its own.
 */
final class SentHeaders {

    private static final Set<String> INBOUND = Set.of(
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
            "user-agent",
            "x-request-id");

    private static final Set<String> NOT_OUTBOUND = Set.of(
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

    static void keepInbound(MultiMap headers) {
        Set<String> ending = FramingGuard.connectionOptions(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!INBOUND.contains(lower) || ending.contains(lower)) {
                headers.remove(name);
            }
        }
    }

    static void keepOutbound(MultiMap headers) {
        FramingGuard.connectionOptions(headers).forEach(headers::remove);
        NOT_OUTBOUND.forEach(headers::remove);
    }
}
