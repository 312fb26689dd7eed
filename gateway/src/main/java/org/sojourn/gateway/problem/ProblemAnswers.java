package org.sojourn.gateway.problem;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.Problem;
import org.sojourn.platform.problem.ProblemType;

/** Answers every request that failed at the edge with its problem detail; never with a message of an exception. */
public final class ProblemAnswers implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    @Override
    public void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        EdgeRefusal refusal = refusalOf(context);
        Problem problem = refusal.problem();
        refusal.headers().forEach(response::putHeader);
        if (refusal.isClosing()) {
            LastAnswer.on(context);
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        var _ = response.end(Json.encodeToBuffer(problem));
    }

    private static EdgeRefusal refusalOf(RoutingContext context) {
        if (context.failure() instanceof EdgeRefusal refusal) {
            return refusal;
        }
        if (context.failure() instanceof Invalid invalid) {
            return EdgeRefusal.of(Problem.invalid(invalid.violations()));
        }
        if (context.statusCode() < 500) {
            // The router itself takes only requests with a host, and paths that begin with a slash.
            return EdgeRefusal.of(context.failure() == null ? ProblemType.AMBIGUOUS_PATH : ProblemType.BAD_REQUEST)
                    .closing();
        }
        LOG.error("Unexpected failure", context.failure());
        return EdgeRefusal.of(ProblemType.INTERNAL_ERROR);
    }
}
