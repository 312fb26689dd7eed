package org.sojourn.platform.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;

/** Knows the callers of tokens that were verified lately, and has the others verified. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism verifying;
    private final VerifiedTokens tokens;
    private final Identities identities;

    TokenMechanism(OidcAuthenticationMechanism verifying, VerifiedTokens tokens, Identities identities) {
        this.verifying = verifying;
        this.tokens = tokens;
        this.identities = identities;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<Caller> known = tokens.bearer(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        return known.isPresent()
                ? Uni.createFrom().item(identities.of(known.get()))
                : UnknownKeys.patiently(context.vertx(), () -> verifying.authenticate(context, providers));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return verifying.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifying.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return verifying.getCredentialTransport(context);
    }
}
