package org.sojourn.gateway.security;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.UnknownKeys;
import org.sojourn.platform.problem.ProblemType;

/** Admits requests with a valid access token, and knows the caller from then on; the token itself stays as it came. */
@Singleton
public class TokenGate implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(TokenGate.class);
    private static final String CALLER = "sojourn.caller";
    private static final String CHALLENGE = "Bearer realm=\"sojourn\"";

    private final TokenVerifier tokens;

    TokenGate(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    public static Caller caller(RoutingContext context) {
        return Objects.requireNonNull(context.get(CALLER), "no caller before the token gate");
    }

    @Override
    public void handle(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            throw refusal(CHALLENGE);
        }
        Optional<Caller> remembered = tokens.remembered(authorization);
        if (remembered.isPresent()) {
            admit(context, remembered.get());
        } else {
            verify(context, authorization);
        }
    }

    private void verify(RoutingContext context, String authorization) {
        String token =
                BearerToken.of(authorization).orElseThrow(() -> refusal(CHALLENGE + ", error=\"invalid_request\""));
        Optional<Caller> caller = verifyNow(token);
        if (caller.isPresent()) {
            admit(context, caller.get());
        } else {
            UnknownKeys.patiently(context.vertx(), () -> tokens.verify(token))
                    .subscribe()
                    .with(later -> admit(context, later), fault -> refuse(context, fault));
        }
    }

    private Optional<Caller> verifyNow(String token) {
        try {
            return tokens.verifyNow(token);
        } catch (AuthenticationFailedException fault) {
            throw refusal(CHALLENGE + ", error=\"invalid_token\"");
        }
    }

    private static void admit(RoutingContext context, Caller caller) {
        context.put(CALLER, caller);
        context.next();
    }

    private static void refuse(RoutingContext context, Throwable fault) {
        if (fault instanceof AuthenticationFailedException) {
            context.fail(refusal(CHALLENGE + ", error=\"invalid_token\""));
        } else {
            LOG.warnf("Tokens cannot be verified: %s", fault);
            context.fail(EdgeRefusal.of(ProblemType.SERVICE_UNAVAILABLE, "Tokens cannot be verified right now.")
                    .with(Map.of("Retry-After", "5")));
        }
    }

    private static EdgeRefusal refusal(String challenge) {
        return EdgeRefusal.of(ProblemType.INVALID_TOKEN).with(Map.of("WWW-Authenticate", challenge));
    }
}
