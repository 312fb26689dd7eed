package org.sojourn.gateway.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.VerifiedTokens;

/** Verifies access tokens, and knows for a short while the ones that held; no failure is remembered. */
@Singleton
class TokenVerifier {

    private final TenantIdentityProvider provider;
    private final Function<String, Optional<OidcJwtCallerPrincipal>> known;
    private final VerifiedTokens tokens;

    /** Tokens live by real time, also where domain time is moved. */
    @Inject
    TokenVerifier(TenantIdentityProvider provider, KnownKeys keys, TokenConfig config) {
        this(provider, keys::verify, config, InstantSource.system());
    }

    /** @param known verifies by the keys that are there, and finds nothing where they do not suffice */
    TokenVerifier(
            TenantIdentityProvider provider,
            Function<String, Optional<OidcJwtCallerPrincipal>> known,
            TokenConfig config,
            InstantSource clock) {
        this.provider = provider;
        this.known = known;
        this.tokens = new VerifiedTokens(clock, config.trustedFor(), config.remembered(), config.clients());
    }

    /** Whose token an `Authorization` bears, if it was verified lately. */
    Optional<Caller> remembered(String authorization) {
        return tokens.bearer(authorization);
    }

    /**
     * Whose token it is by the keys that are known; nothing if others are needed.
     *
     * @throws AuthenticationFailedException if it does not hold or tells too little
     */
    Optional<Caller> verifyNow(String token) {
        return known.apply(token).map(holder -> remember(token, holder));
    }

    /** Fetches keys where that may help; fails with `AuthenticationFailedException` if it does not hold or tells too little. */
    Uni<Caller> verify(String token) {
        return provider.authenticate(new AccessTokenCredential(token))
                .map(identity -> remember(token, identity.getPrincipal()));
    }

    private Caller remember(String token, Principal holder) {
        try {
            return tokens.remember(token, (OidcJwtCallerPrincipal) holder);
        } catch (IllegalArgumentException | ClassCastException unusable) {
            throw new AuthenticationFailedException(unusable);
        }
    }
}
