package org.sojourn.acceptance.access;

import org.jspecify.annotations.Nullable;
import org.sojourn.acceptance.site.Jws;

/** What can be wrong with a token, one thing at a time. */
enum TokenFault {
    ABSENT,
    EXPIRED,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    OTHER_CLIENT,
    OTHER_KEY,
    ALG_NONE,
    HS256_WITH_PUBLIC_KEY;

    private static final int LONG_AGO = 60;

    @Nullable
    String spoil(Forge forge, Jws token) {
        return switch (this) {
            case ABSENT -> null;
            case EXPIRED ->
                forge.signed(token.withClaims(
                        claims -> claims.put("exp", claims.path("iat").asLong() - LONG_AGO)));
            case OTHER_AUDIENCE -> forge.signed(token.withClaims(claims -> claims.put("aud", "account")));
            case OTHER_ISSUER ->
                forge.signed(token.withClaims(
                        claims -> claims.put("iss", claims.path("iss").asText().replace("/sojourn", "/master"))));
            case OTHER_CLIENT -> forge.signed(token.withClaims(claims -> claims.put("azp", "somebody-else")));
            case OTHER_KEY -> forge.signedByAnother(token);
            case ALG_NONE -> token.withAlgorithm("none").unsigned();
            case HS256_WITH_PUBLIC_KEY -> forge.signedWithPublicKey(token);
        };
    }
}
