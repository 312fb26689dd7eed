package org.sojourn.platform.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages as HTTP answers, with a `Link` to the next one (RFC 8288) that is a path. */
public final class Pages {

    private static final Pattern AND = Pattern.compile("&");
    private static final String CURSOR = "cursor=";

    private Pages() {}

    public static Response response(Page<?> page, UriInfo request) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            URI asked = request.getRequestUri();
            answer.header(
                    "Link",
                    "<%s?%s>; rel=\"next\"".formatted(asked.getRawPath(), query(asked.getRawQuery(), page.next())));
        }
        return answer.build();
    }

    /** As it was asked for, but for the cursor, which needs no escapes. */
    private static String query(@Nullable String asked, String next) {
        Stream<String> kept = asked == null
                ? Stream.empty()
                : AND.splitAsStream(asked).filter(part -> !part.isEmpty() && !part.startsWith(CURSOR));
        return Stream.concat(kept, Stream.of(CURSOR + next)).collect(Collectors.joining("&"));
    }
}
