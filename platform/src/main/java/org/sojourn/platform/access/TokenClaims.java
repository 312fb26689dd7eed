package org.sojourn.platform.access;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller off the claims of a token whose signature, issuer, audience and expiry hold. */
public final class TokenClaims {

    private TokenClaims() {}

    public static Caller caller(JsonWebToken token, Set<String> clients) {
        String azp = token.getClaim("azp");
        require(azp != null && clients.contains(azp), "the client of the token is not known here");
        String subject = token.getSubject();
        require(subject != null, "the token has no subject");
        List<String> units = strings(token.getClaim("unit"));
        require(units.size() == 1, "the token names no unit, or several");
        String username = Optional.ofNullable(token.<String>getClaim("preferred_username"))
                .orElse(subject);
        return new Caller(
                UUID.fromString(subject),
                token.getIssuer(),
                username,
                Optional.ofNullable(token.<String>getClaim("name")).orElse(username),
                units.getFirst(),
                roles(token.getClaim("realm_access")),
                Set.copyOf(strings(token.getClaim("coverage"))));
    }

    private static Set<Role> roles(@Nullable Object realmAccess) {
        List<String> names = realmAccess instanceof JsonObject access ? strings(access.get("roles")) : List.of();
        return names.stream().map(Role::ofWireName).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> strings(@Nullable Object claim) {
        return switch (claim) {
            case JsonArray array -> array.stream().map(TokenClaims::text).toList();
            case JsonString single -> List.of(single.getString());
            case String single -> List.of(single);
            case null, default -> List.of();
        };
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
