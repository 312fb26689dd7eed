package org.sojourn.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers, by digest, access tokens that held and whose they are, for a short while; what has lapsed has to be verified again. */
public final class VerifiedTokens {

    private static final String BEARER = "Bearer ";

    private record Verified(Caller caller, Instant until) {}

    private final InstantSource clock;
    private final Duration trustedFor;
    private final Set<String> clients;
    private final Cache<String, Verified> verified;

    /** @param clock of real time, by which tokens live also where domain time is moved */
    public VerifiedTokens(InstantSource clock, Duration trustedFor, int remembered, Set<String> clients) {
        this.clock = clock;
        this.trustedFor = trustedFor;
        this.clients = clients;
        this.verified = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterWrite(trustedFor)
                .executor(Runnable::run)
                .build();
    }

    /** Whose token an `Authorization` bears, if it was verified lately and has not expired since; in any other form it is not known. */
    public Optional<Caller> bearer(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER)
                ? caller(authorization.substring(BEARER.length()))
                : Optional.empty();
    }

    /** Whose token it is, if it was verified lately and has not expired since. */
    Optional<Caller> caller(String token) {
        Verified known = verified.getIfPresent(digest(token));
        return known != null && clock.instant().isBefore(known.until())
                ? Optional.of(known.caller())
                : Optional.empty();
    }

    /**
     * Whose token it is, which was verified just now; never remembered beyond its own expiry.
     *
     * @throws IllegalArgumentException if it does not tell who and where, or belongs to a client that does not count
     */
    public Caller remember(String token, OidcJwtCallerPrincipal held) {
        Caller caller = TokenClaims.caller(held, clients);
        Instant trusted = clock.instant().plus(trustedFor);
        Instant expiry = Instant.ofEpochSecond(held.getExpirationTime());
        verified.put(digest(token), new Verified(caller, expiry.isBefore(trusted) ? expiry : trusted));
        return caller;
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
