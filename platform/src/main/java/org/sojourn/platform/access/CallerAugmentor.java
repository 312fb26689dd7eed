package org.sojourn.platform.access;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a token that was just verified into its caller; one that does not tell who and where is refused. */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

    private final VerifiedTokens tokens;
    private final Identities identities;

    CallerAugmentor(VerifiedTokens tokens, Identities identities) {
        this.tokens = tokens;
        this.identities = identities;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof OidcJwtCallerPrincipal held)) {
            return Uni.createFrom().item(identity);
        }
        try {
            return Uni.createFrom()
                    .item(identities.of(tokens.remember(held.getCredential().getToken(), held)));
        } catch (IllegalArgumentException unusable) {
            return Uni.createFrom().failure(new AuthenticationFailedException(unusable.getMessage()));
        }
    }
}
