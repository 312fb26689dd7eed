package org.sojourn.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.ProblemType;
import org.sojourn.platform.problem.Problems;
import org.sojourn.platform.problem.Violation;

/** Refuses addresses that are not clean text, and bodies that are not JSON, before any of it means something. */
class RequestForm {

    @ServerRequestFilter(preMatching = true)
    @Priority(200)
    Optional<Response> refuse(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        if (!CleanText.isClean(address.getPath())) {
            return Optional.of(Problems.response(ProblemType.AMBIGUOUS_PATH));
        }
        List<Violation> unclean = address.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getValue().stream().allMatch(CleanText::isClean))
                .map(parameter -> ParameterProblems.unreadable(parameter.getKey()))
                .toList();
        if (!unclean.isEmpty()) {
            return Optional.of(Problems.invalid(unclean));
        }
        return hasBody(request) && !isJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                ? Optional.of(Problems.response(ProblemType.UNSUPPORTED_MEDIA_TYPE))
                : Optional.empty();
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    /** Other media types would be read by other rules: plain text makes a record of one field without any. */
    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        try {
            MediaType media = MediaType.valueOf(type);
            String charset = media.getParameters().get(MediaType.CHARSET_PARAMETER);
            return MediaType.APPLICATION_JSON_TYPE.isCompatible(media)
                    && !media.isWildcardType()
                    && !media.isWildcardSubtype()
                    && (charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
