package org.sojourn.gateway.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.VerifiedTokens;

/** Verifies access tokens, and knows for a short while the ones that held; no failure is remembered. */
@Singleton
class TokenVerifier {

    private final TenantIdentityProvider provider;
    private final VerifiedTokens tokens;

    /** Tokens live by real time, also where domain time is moved. */
    @Inject
    TokenVerifier(TenantIdentityProvider provider, TokenConfig config) {
        this(provider, config, InstantSource.system());
    }

    TokenVerifier(TenantIdentityProvider provider, TokenConfig config, InstantSource clock) {
        this.provider = provider;
        this.tokens = new VerifiedTokens(clock, config.trustedFor(), config.remembered(), config.clients());
    }

    Optional<Caller> known(String authorization) {
        return tokens.bearer(authorization);
    }

    /** Fails with `AuthenticationFailedException` if it does not hold or tells too little. */
    Uni<Caller> verify(String token) {
        return provider.authenticate(new AccessTokenCredential(token)).map(identity -> remember(token, identity));
    }

    private Caller remember(String token, SecurityIdentity identity) {
        try {
            return tokens.remember(token, (OidcJwtCallerPrincipal) identity.getPrincipal());
        } catch (IllegalArgumentException | ClassCastException unusable) {
            throw new AuthenticationFailedException(unusable);
        }
    }
}
