package org.sojourn.gateway.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.sojourn.platform.access.UnknownKeys;

/** Verifies tokens on the spot by the keys that are known by now, by the same checks as the identity provider, which may fetch more. */
@Singleton
class KnownKeys {

    private final TenantConfigBean tenants;

    KnownKeys(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    /**
     * The holder of a token that holds; nothing if its key is not known.
     *
     * @throws AuthenticationFailedException if it does not hold
     */
    Optional<OidcJwtCallerPrincipal> verify(String token) {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        if (!tenant.ready()) {
            return Optional.empty();
        }
        try {
            var _ = tenant.provider().verifyJwtToken(token, true, true, null);
            return Optional.of(new OidcJwtCallerPrincipal(claims(token), new AccessTokenCredential(token)));
        } catch (InvalidJwtException fault) {
            if (UnknownKeys.isUnknown(fault)) {
                return Optional.empty();
            }
            throw new AuthenticationFailedException(fault);
        }
    }

    /** Which were read before, and not handed on; the event loop's own parser takes half as long for it. */
    private static JwtClaims claims(String token) {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        JwtClaims claims = new JwtClaims();
        new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(payload)))
                .getMap()
                .forEach(claims::setClaim);
        return claims;
    }
}
