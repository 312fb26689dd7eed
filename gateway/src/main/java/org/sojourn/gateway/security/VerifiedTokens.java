package org.sojourn.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.TokenClaims;

/** Verifies access tokens, and remembers by digest the ones that held, for a short while; what has lapsed is verified again. */
@Singleton
class VerifiedTokens {

    private record Verified(Caller caller, Instant until) {}

    private final TenantIdentityProvider provider;
    private final InstantSource clock;
    private final Set<String> clients;
    private final Duration trustedFor;
    private final Cache<String, Verified> verified;

    VerifiedTokens(TenantIdentityProvider provider, InstantSource clock, TokenConfig config) {
        this.provider = provider;
        this.clock = clock;
        this.clients = config.clients();
        this.trustedFor = config.trustedFor();
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(config.trustedFor())
                .build();
    }

    Uni<Caller> verify(String token) {
        String digest = digest(token);
        Verified known = verified.getIfPresent(digest);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Uni.createFrom().item(known.caller());
        }
        return provider.authenticate(new AccessTokenCredential(token))
                .map(this::read)
                .invoke(held -> verified.put(digest, held))
                .map(Verified::caller);
    }

    private Verified read(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        try {
            Instant trusted = clock.instant().plus(trustedFor);
            Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
            return new Verified(TokenClaims.caller(token, clients), expiry.isBefore(trusted) ? expiry : trusted);
        } catch (IllegalArgumentException | ClassCastException unusable) {
            throw new AuthenticationFailedException(unusable);
        }
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
