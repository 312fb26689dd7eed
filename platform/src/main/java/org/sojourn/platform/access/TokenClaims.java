package org.sojourn.platform.access;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** Reads the caller off the claims of a token whose signature, issuer, audience and expiry hold. */
final class TokenClaims {

    private TokenClaims() {}

    static Caller caller(OidcJwtCallerPrincipal token, Set<String> clients) {
        JwtClaims claims = token.getClaims();
        String azp = text(claims, "azp");
        require(azp != null && clients.contains(azp), "the client of the token is not known here");
        String subject = token.getSubject();
        require(subject != null, "the token has no subject");
        List<String> units = texts(claims.getClaimValue("unit"));
        require(units.size() == 1, "the token names no unit, or several");
        String username =
                Optional.ofNullable(text(claims, "preferred_username")).orElse(subject);
        return new Caller(
                UUID.fromString(subject),
                token.getIssuer(),
                username,
                Optional.ofNullable(text(claims, "name")).orElse(username),
                units.getFirst(),
                roles(claims.getClaimValue("realm_access")),
                Set.copyOf(texts(claims.getClaimValue("coverage"))));
    }

    private static Set<Role> roles(@Nullable Object realmAccess) {
        List<String> names = realmAccess instanceof Map<?, ?> access ? texts(access.get("roles")) : List.of();
        return names.stream().map(Role::ofWireName).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String text(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof String text ? text : null;
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case List<?> several -> several.stream().map(TokenClaims::text).toList();
            case String single -> List.of(single);
            case null, default -> List.of();
        };
    }

    /** Lists come as JSON, whatever they were before. */
    private static String text(Object element) {
        return element instanceof JsonString string ? string.getString() : element.toString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
