package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a token, one thing at a time. */
enum TokenFault {
    ABSENT((forge, token) -> null),
    EXPIRED((forge, token) ->
            forge.signed(token, claims -> claims.put("exp", claims.path("iat").asLong() - 60))),
    OTHER_AUDIENCE((forge, token) -> forge.signed(token, claims -> claims.put("aud", "account"))),
    OTHER_ISSUER((forge, token) -> forge.signed(
            token, claims -> claims.put("iss", claims.path("iss").asText().replace("/sojourn", "/master")))),
    ALG_NONE(Forge::unsigned),
    HS256_WITH_PUBLIC_KEY(Forge::signedWithPublicKey);

    private final BiFunction<Forge, String, @Nullable String> spoil;

    TokenFault(BiFunction<Forge, String, @Nullable String> spoil) {
        this.spoil = spoil;
    }

    @Nullable
    String spoil(Forge forge, String token) {
        return spoil.apply(forge, token);
    }

    /** Changes claims. */
    interface Change {
        void to(ObjectNode claims);
    }
}
