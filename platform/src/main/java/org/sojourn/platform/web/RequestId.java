package org.sojourn.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.sojourn.platform.id.Ids;

/** Gives each request an id: the caller's `X-Request-Id` where it has the right shape, or a new one; audit and logs carry it. */
public class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** The id of the request that is being answered, if one is. */
    public static Optional<String> current() {
        return Optional.ofNullable((String) MDC.get(KEY));
    }

    @ServerRequestFilter(preMatching = true)
    @Priority(100)
    public void receive(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        String id = given != null && SHAPE.matcher(given).matches()
                ? given
                : Ids.next().toString();
        request.setProperty(KEY, id);
        MDC.put(KEY, id);
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(KEY) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }
}
