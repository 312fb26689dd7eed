package org.sojourn.gateway.security;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives every request one well-formed id, which is logged, sent on and returned. */
public final class RequestIds implements Handler<RoutingContext> {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public void handle(RoutingContext context) {
        String id = accepted(
                context.request().headers().getAll(HEADER).size() == 1
                        ? context.request().getHeader(HEADER)
                        : null);
        context.request().headers().set(HEADER, id);
        context.response().putHeader(HEADER, id);
        MDC.put("requestId", id);
        context.next();
    }

    static String accepted(@Nullable String sent) {
        return sent != null && FORM.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
