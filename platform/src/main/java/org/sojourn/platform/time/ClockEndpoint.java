package org.sojourn.platform.time;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Shows and moves domain time on the management port; there only where the clock is adjustable. */
@ApplicationScoped
class ClockEndpoint {

    private final DomainClock clock;
    private final ClockConfig config;

    ClockEndpoint(DomainClock clock, ClockConfig config) {
        this.clock = clock;
        this.config = config;
    }

    void register(@Observes ManagementInterface management) {
        if (config.adjustable()) {
            management.router().get("/clock").blockingHandler(this::show);
            management
                    .router()
                    .post("/clock")
                    .handler(BodyHandler.create(false))
                    .blockingHandler(this::move);
        }
    }

    private void show(RoutingContext request) {
        request.response().end("%s %s%n".formatted(clock.offset(), clock.instant()));
    }

    private void move(RoutingContext request) {
        try {
            String body = request.body().asString();
            clock.adjust(Duration.parse(body == null ? "" : body.trim()));
            show(request);
        } catch (DateTimeParseException fault) {
            request.response().setStatusCode(400).end("The body must be an ISO 8601 duration, such as P3D.\n");
        }
    }
}
