package org.sojourn.platform.inbox;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/** Dead letters on the management port, for the operator: listed without content, and replayed one at a time. */
@ApplicationScoped
class DeadLetterEndpoint {

    private static final int MOST = 100;

    private final DeadLetters letters;

    DeadLetterEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/dead-letters").blockingHandler(this::list);
        management.router().post("/dead-letters/:id/replay").blockingHandler(this::replay);
    }

    private void list(RoutingContext request) {
        try {
            StringBuilder lines = new StringBuilder();
            for (DeadLetter letter : letters.open(MOST)) {
                lines.append(letter).append('\n');
            }
            request.response().end(lines.toString());
        } catch (SQLException fault) {
            request.fail(fault);
        }
    }

    /** `?late=true` applies a letter even where something newer of the same aggregate was applied since. */
    private void replay(RoutingContext request) {
        try {
            long id = Long.parseLong(request.pathParam("id"));
            boolean late = request.queryParam("late").contains("true");
            request.response().end(letters.replay(id, late) + "\n");
        } catch (NumberFormatException fault) {
            request.response().setStatusCode(400).end("The id must be a number.\n");
        } catch (SQLException fault) {
            request.fail(fault);
        }
    }
}
