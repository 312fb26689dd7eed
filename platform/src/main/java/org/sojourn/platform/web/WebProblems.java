package org.sojourn.platform.web;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.Problem;
import org.sojourn.platform.problem.ProblemType;
import org.sojourn.platform.problem.Problems;
import org.sojourn.platform.problem.Violation;
import org.sojourn.platform.state.InvalidTransition;

/** Answers what validation, versions, keys and state tables refuse. */
class WebProblems {

    @ServerExceptionMapper
    Response map(RequestRefused refused) {
        Response answer = Problems.response(refused.type());
        return refused.type() == ProblemType.IDEMPOTENCY_IN_PROGRESS
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, 1)
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    Response map(InvalidTransition refused) {
        return Problems.response(Problem.of(ProblemType.INVALID_STATE, refused.getMessage()));
    }

    @ServerExceptionMapper
    Response map(OptimisticLockException overtaken) {
        return Problems.response(ProblemType.STALE_VERSION);
    }

    @ServerExceptionMapper
    Response map(ConstraintViolationException invalid) {
        return Problems.invalid(invalid.getConstraintViolations().stream()
                .map(WebProblems::violation)
                .sorted(java.util.Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList());
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Violation(pointer(violation.getPropertyPath()), code(annotation), violation.getMessage());
    }

    /**
     * `submit.request.legs[1].country` is told as `/legs/1/country`: the first two steps are the method and its parameter. The body as
     * a whole has the empty pointer.
     */
    private static String pointer(Path path) {
        List<String> steps = new ArrayList<>();
        int depth = 0;
        for (Path.Node node : path) {
            if (depth++ < 1) {
                continue;
            }
            if (node.getIndex() != null) {
                steps.add(node.getIndex().toString());
            }
            if (depth > 2 && node.getName() != null && !node.getName().startsWith("<")) {
                steps.add(node.getName());
            }
        }
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }

    private static String code(String annotation) {
        return annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
