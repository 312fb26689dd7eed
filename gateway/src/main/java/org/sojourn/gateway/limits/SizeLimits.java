package org.sojourn.gateway.limits;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Consumer;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.platform.problem.ProblemType;

/** Refuses what is announced too large; bodies that do not say their size are counted on their way. */
@Singleton
public class SizeLimits implements Consumer<RoutingContext> {

    private static final int SEPARATORS = ": \r\n".length();

    private final long body;
    private final long headers;
    private final long uri;

    SizeLimits(LimitsConfig config) {
        this.body = config.body().asLongValue();
        this.headers = config.headers().asLongValue();
        this.uri = config.uri().asLongValue();
    }

    @Override
    public void accept(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > uri) {
            throw EdgeRefusal.of(ProblemType.URI_TOO_LONG);
        }
        if (size(request.headers()) > headers) {
            throw EdgeRefusal.of(ProblemType.HEADERS_TOO_LARGE);
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > body) {
            throw EdgeRefusal.of(ProblemType.TOO_LARGE).closing();
        }
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + SEPARATORS;
        }
        return size;
    }
}
