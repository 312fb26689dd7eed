package org.sojourn.gateway.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.platform.problem.ProblemType;

/**
 * Refuses requests whose end, target or sender two parsers could read differently. Content-Length beside Transfer-Encoding, several
 * lengths and malformed codings are refused before, by the codec.
 */
public final class FramingGuard implements Consumer<RoutingContext> {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final String ALLOW =
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> NEVER_HOP_BY_HOP =
            Set.of("authorization", "content-length", "content-type", "host");

    @Override
    public void accept(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!takes(request.method())) {
            throw EdgeRefusal.of(ProblemType.METHOD_NOT_ALLOWED)
                    .with(Map.of("Allow", ALLOW))
                    .closing();
        }
        if (!unambiguous(request)) {
            throw EdgeRefusal.of(ProblemType.BAD_REQUEST).closing();
        }
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw EdgeRefusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Compressed bodies are not taken.");
        }
    }

    /** Whether a method is one of those that are taken at all. */
    public static boolean takes(HttpMethod method) {
        return METHODS.contains(method);
    }

    private static boolean unambiguous(HttpServerRequest request) {
        MultiMap headers = request.headers();
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean plainCoding = codings.isEmpty() || codings.equals(List.of("chunked"));
        boolean bodyFits = !WITHOUT_BODY.contains(request.method()) || !hasBody(headers);
        return request.version() == HttpVersion.HTTP_1_1
                && plainCoding
                && bodyFits
                && headers.getAll(HttpHeaders.HOST).size() == 1
                && headers.getAll(HttpHeaders.AUTHORIZATION).size() <= 1
                && !headers.contains(HttpHeaders.UPGRADE)
                && connectionOptions(headers).stream().noneMatch(NEVER_HOP_BY_HOP::contains);
    }

    private static boolean hasBody(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    /** The header names that `Connection` declares to end here. */
    public static Set<String> connectionOptions(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return Set.of();
        }
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
