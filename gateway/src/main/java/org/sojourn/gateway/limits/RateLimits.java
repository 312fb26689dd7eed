package org.sojourn.gateway.limits;

import io.github.bucket4j.TimeMeter;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.sojourn.gateway.security.TokenGate;

/** The two rates of the edge: of an address before its token is looked at, and of a subject after. */
@Singleton
public class RateLimits {

    private final RateLimit addresses;
    private final RateLimit subjects;

    RateLimits(LimitsConfig config) {
        TimeMeter meter = TimeMeter.SYSTEM_NANOTIME;
        addresses = new RateLimit(
                "address", config.address(), config.counted(), meter, context -> ClientNetwork.of(context.request()));
        subjects = new RateLimit(
                "subject",
                config.subject(),
                config.counted(),
                meter,
                context -> TokenGate.caller(context).subject().toString());
    }

    public Consumer<RoutingContext> addresses() {
        return addresses;
    }

    public Consumer<RoutingContext> subjects() {
        return subjects;
    }
}
