package org.sojourn.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private record Config(Set<String> clients, Duration trustedFor, int remembered) implements TokenConfig {}

    /** Verifies every token as one that expires at a set time, unless it is revoked, and counts. */
    private static final class CountingProvider implements TenantIdentityProvider {

        private int verified;
        private boolean revoked;
        private Instant expiry = NOW.plusSeconds(300);

        @Override
        public Uni<SecurityIdentity> authenticate(AccessTokenCredential token) {
            verified++;
            if (revoked) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject(UUID.randomUUID().toString());
            claims.setIssuer("test");
            claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
            claims.setStringClaim("azp", "client");
            claims.setClaim("unit", List.of("/authority"));
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new OidcJwtCallerPrincipal(claims, token))
                            .build());
        }
    }

    private final CountingProvider provider = new CountingProvider();
    private Instant now = NOW;
    private final InstantSource clock = () -> now;
    private final TokenVerifier tokens = new TokenVerifier(
            provider, _ -> Optional.empty(), new Config(Set.of("client"), Duration.ofSeconds(60), 10), clock);

    @Test
    void remembersNoFailure() {
        provider.revoked = true;
        assertThatThrownBy(() -> verify("a")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> verify("a")).isInstanceOf(AuthenticationFailedException.class);
        assertThat(provider.verified).isEqualTo(2);
    }

    @Test
    void trustsNoTokenBeyondItsExpiry() {
        provider.expiry = NOW.plusSeconds(10);
        verify("a");
        now = NOW.plusSeconds(10);
        provider.revoked = true;
        assertThatThrownBy(() -> verify("a")).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void verifiesAgainAfterAWhile() {
        verify("a");
        now = NOW.plusSeconds(60);
        verify("a");
        assertThat(provider.verified).isEqualTo(2);
    }

    @Test
    void remembersWhatHeld() {
        verify("a");
        now = NOW.plusSeconds(59);
        verify("a");
        assertThat(provider.verified).isEqualTo(1);
        verify("b");
        assertThat(provider.verified).isEqualTo(2);
    }

    private void verify(String token) {
        if (tokens.remembered("Bearer " + token).isEmpty()) {
            var _ = tokens.verify(token).await().indefinitely();
        }
    }
}
