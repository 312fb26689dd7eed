package org.sojourn.gateway.security;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives every request one well-formed id, which is logged, sent on and returned. */
public final class RequestIds implements Consumer<RoutingContext> {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public void accept(RoutingContext context) {
        List<String> sent = context.request().headers().getAll(HEADER);
        String id = accepted(sent.size() == 1 ? sent.getFirst() : null);
        context.request().headers().set(HEADER, id);
        context.response().putHeader(HEADER, id);
        MDC.put("requestId", id);
    }

    static String accepted(@Nullable String sent) {
        return sent != null && FORM.matcher(sent).matches() ? sent : fresh();
    }

    /** Tells requests apart and is no secret, so it needs no random numbers that nobody can guess. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
