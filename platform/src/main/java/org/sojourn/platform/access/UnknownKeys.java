package org.sojourn.platform.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Tokens signed by a key that is not known yet. The first of them has Keycloak's keys fetched, and those that come meanwhile would be refused, as would those that come too soon after another fetch; they are verified again a little later.
 */
public final class UnknownKeys {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** So long that the keys are fetched at least once in the meantime; see `quarkus.oidc.token.forced-jwk-refresh-interval`. */
    private static final int ROUNDS = 6;

    private UnknownKeys() {}

    public static <T> Uni<T> patiently(Vertx vertx, Supplier<Uni<T>> verification) {
        return verify(vertx, verification, ROUNDS);
    }

    private static <T> Uni<T> verify(Vertx vertx, Supplier<Uni<T>> verification, int rounds) {
        Uni<T> verified = Uni.createFrom().deferred(verification::get);
        return rounds == 0
                ? verified
                : verified.onFailure(UnknownKeys::isUnknown)
                        .recoverWithUni(() -> pause(vertx).chain(() -> verify(vertx, verification, rounds - 1)));
    }

    /** On the thread of the request. */
    private static Uni<Long> pause(Vertx vertx) {
        return Uni.createFrom().emitter(pause -> vertx.setTimer(PAUSE.toMillis(), pause::complete));
    }

    /** Whether a token could not be verified for want of its key. */
    public static boolean isUnknown(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException) {
                return true;
            }
        }
        return false;
    }
}
