package org.sojourn.platform.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a verified token into the caller and the permissions of his roles; a token that does not tell who and where is refused. */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

    static final String CALLER = "sojourn.caller";

    private final PermissionTable permissions;
    private final AccessConfig config;

    CallerAugmentor(PermissionTable permissions, AccessConfig config) {
        this.permissions = permissions;
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        try {
            Caller caller = TokenClaims.caller(token, config.clients());
            QuarkusSecurityIdentity.Builder builder =
                    QuarkusSecurityIdentity.builder(identity).addAttribute(CALLER, caller);
            permissions.permissions(caller.roles()).forEach(builder::addPermissionAsString);
            return Uni.createFrom().item(builder.build());
        } catch (IllegalArgumentException unusable) {
            return Uni.createFrom().failure(new AuthenticationFailedException(unusable.getMessage()));
        }
    }
}
