package org.sojourn.gateway.problem;

import java.util.Map;
import org.sojourn.platform.problem.Problem;
import org.sojourn.platform.problem.ProblemType;

/** A request that goes no further than the gateway, with the problem its sender is told. */
public final class EdgeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;
    private final boolean closing;

    private EdgeRefusal(Problem problem, Map<String, String> headers, boolean closing) {
        super(problem.type(), null, false, false);
        this.problem = problem;
        this.headers = headers;
        this.closing = closing;
    }

    public static EdgeRefusal of(ProblemType type) {
        return of(Problem.of(type));
    }

    public static EdgeRefusal of(Problem problem) {
        return new EdgeRefusal(problem, Map.of(), false);
    }

    public static EdgeRefusal of(ProblemType type, String detail) {
        return of(Problem.of(type, detail));
    }

    public EdgeRefusal with(Map<String, String> headers) {
        return new EdgeRefusal(problem, headers, closing);
    }

    /** Nothing more is read from this connection: what follows cannot be trusted, or is too much. */
    public EdgeRefusal closing() {
        return new EdgeRefusal(problem, headers, true);
    }

    public Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }

    boolean isClosing() {
        return closing;
    }
}
