package org.sojourn.platform.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Pages as HTTP answers, with a `Link` to the next one (RFC 8288) that is a path. */
public final class Pages {

    private Pages() {}

    public static Response response(Page<?> page, UriInfo request) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            String next = request.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .getRawQuery();
            answer.header(
                    "Link",
                    "<%s?%s>; rel=\"next\"".formatted(request.getRequestUri().getRawPath(), next));
        }
        return answer.build();
    }
}
