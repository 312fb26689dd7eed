package org.sojourn.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID SUBJECT = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private Instant now = NOW;
    private final VerifiedTokens tokens =
            new VerifiedTokens(() -> now, Duration.ofSeconds(60), 10, Set.of("sojourn-gateway"));

    @Test
    void remembersNoneOfAnotherClient() {
        assertThatThrownBy(() -> tokens.remember("a", token(claims -> claims.setStringClaim("azp", "other"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tokens.caller("a")).isEmpty();
    }

    @Test
    void remembersNoneThatTellsNoUnitOrSeveral() {
        for (Object units : List.of(List.of(), List.of("/a", "/b"))) {
            assertThatThrownBy(() -> tokens.remember("a", token(claims -> claims.setClaim("unit", units))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(tokens.caller("a")).isEmpty();
    }

    @Test
    void knowsNoTokenThatWasNotVerified() {
        tokens.remember("a", token());
        assertThat(tokens.caller("b")).isEmpty();
        assertThat(tokens.caller("a ")).isEmpty();
    }

    @Test
    void forgetsATokenWhenItExpires() {
        tokens.remember(
                "a", token(claims -> claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 10))));
        now = NOW.plusSeconds(9);
        assertThat(tokens.caller("a")).isPresent();
        now = NOW.plusSeconds(10);
        assertThat(tokens.caller("a")).isEmpty();
    }

    @Test
    void forgetsATokenAfterAWhile() {
        tokens.remember("a", token());
        now = NOW.plusSeconds(59);
        assertThat(tokens.caller("a")).isPresent();
        now = NOW.plusSeconds(60);
        assertThat(tokens.caller("a")).isEmpty();
    }

    @Test
    void readsWhoseItIs() {
        Caller caller = tokens.remember("a", token());
        assertThat(caller)
                .isEqualTo(new Caller(
                        SUBJECT,
                        "https://id.example",
                        "ada",
                        "Ada Lindqvist",
                        "/authority/orion-labs",
                        Set.of(Role.TRAVELLER, Role.APPROVER),
                        Set.of("executives")));
        assertThat(tokens.caller("a")).contains(caller);
    }

    private static OidcJwtCallerPrincipal token() {
        return token(claims -> {});
    }

    private static OidcJwtCallerPrincipal token(java.util.function.Consumer<JwtClaims> changed) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(SUBJECT.toString());
        claims.setIssuer("https://id.example");
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 300));
        claims.setStringClaim("azp", "sojourn-gateway");
        claims.setStringClaim("preferred_username", "ada");
        claims.setStringClaim("name", "Ada Lindqvist");
        claims.setClaim("unit", List.of("/authority/orion-labs"));
        claims.setClaim("coverage", List.of("executives"));
        claims.setClaim("realm_access", Map.of("roles", List.of("traveller", "approver", "offline_access")));
        changed.accept(claims);
        return new OidcJwtCallerPrincipal(claims, new AccessTokenCredential("a"));
    }
}
