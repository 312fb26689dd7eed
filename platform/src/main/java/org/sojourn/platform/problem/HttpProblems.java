package org.sojourn.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.fault.Faults;

/** Answers what HTTP, JSON and authentication refuse; never with a message of the exception. */
class HttpProblems {

    private static final Logger LOG = Logger.getLogger(HttpProblems.class);

    @ServerExceptionMapper
    Response map(NotFound absent) {
        return Problems.response(ProblemType.NOT_FOUND);
    }

    @ServerExceptionMapper
    Response map(Invalid invalid) {
        return Problems.invalid(invalid.violations());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated() {
        Response answer = Problems.response(ProblemType.INVALID_TOKEN);
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper
    Response map(ForbiddenException forbidden) {
        return Problems.response(ProblemType.FORBIDDEN);
    }

    /** Said of its own, for Quarkus REST has a mapper of its own for it. */
    @ServerExceptionMapper
    Response map(MismatchedInputException fault) {
        return map((JsonMappingException) fault);
    }

    @ServerExceptionMapper
    Response map(JsonMappingException fault) {
        if (fault.getPath().isEmpty()) {
            return Problems.response(ProblemType.MALFORMED_JSON);
        }
        String pointer = fault.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .map(step -> step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
        boolean unknown = fault instanceof UnrecognizedPropertyException;
        return Problems.invalid(List.of(new Violation(
                pointer,
                unknown ? "unknown-field" : "invalid-value",
                unknown ? "There is no such field." : "The value does not fit this field.")));
    }

    @ServerExceptionMapper
    Response map(JsonProcessingException fault) {
        return Problems.response(ProblemType.MALFORMED_JSON);
    }

    @ServerExceptionMapper
    Response map(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonMappingException fault) {
            return map(fault);
        }
        if (refused.getCause() instanceof JsonProcessingException fault) {
            return map(fault);
        }
        Response response = refused.getResponse();
        return switch (response.getStatus()) {
            case 400 -> Problems.response(ProblemType.INVALID_INPUT);
            case 401 -> unauthenticated();
            case 403 -> Problems.response(ProblemType.FORBIDDEN);
            case 404 -> Problems.response(ProblemType.NOT_FOUND);
            case 405 ->
                Response.fromResponse(Problems.response(ProblemType.METHOD_NOT_ALLOWED))
                        .header(HttpHeaders.ALLOW, response.getHeaderString(HttpHeaders.ALLOW))
                        .build();
            case 406 -> Problems.response(ProblemType.NOT_ACCEPTABLE);
            case 413 -> Problems.response(ProblemType.TOO_LARGE);
            case 415 -> Problems.response(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            default -> response.getStatus() < 500 ? response : internal(refused);
        };
    }

    @ServerExceptionMapper
    Response map(Throwable fault) {
        return internal(fault);
    }

    private static Response internal(Throwable fault) {
        if (Faults.pass(fault)) {
            LOG.warn("Not available", fault);
            return Response.fromResponse(Problems.response(ProblemType.SERVICE_UNAVAILABLE))
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build();
        }
        LOG.error("Unexpected failure", fault);
        return Problems.response(ProblemType.INTERNAL_ERROR);
    }
}
