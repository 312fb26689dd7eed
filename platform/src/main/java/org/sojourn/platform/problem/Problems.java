package org.sojourn.platform.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems as HTTP answers. */
public final class Problems {

    private Problems() {}

    public static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    public static Response response(ProblemType type) {
        return response(Problem.of(type));
    }

    public static Response response(ProblemType type, @Nullable String detail) {
        return response(Problem.of(type, detail));
    }

    public static Response response(int status, String slug, @Nullable String detail) {
        return response(Problem.of(status, slug, detail));
    }

    public static Response invalid(List<Violation> errors) {
        return response(Problem.invalid(errors));
    }

    /** A rule of the domain refuses a well-formed request (422); `ruleId` names the rule. */
    public static Response rule(String ruleId, String slug, @Nullable String detail) {
        return response(Problem.of(422, slug, detail).withRule(ruleId));
    }
}
