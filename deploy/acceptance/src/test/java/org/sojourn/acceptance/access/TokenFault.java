package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a token, one thing at a time. */
enum TokenFault {
    ABSENT,
    EXPIRED,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    ALG_NONE,
    HS256_WITH_PUBLIC_KEY;

    private static final int LONG_AGO = 60;

    @Nullable String spoil(Forge forge, String token) {
        return switch (this) {
            case ABSENT -> null;
            case EXPIRED -> forge.signed(
                    token,
                    claims -> claims.put("exp", claims.path("iat").asLong() - LONG_AGO));
            case OTHER_AUDIENCE -> forge.signed(token, claims -> claims.put("aud", "account"));
            case OTHER_ISSUER -> forge.signed(
                    token,
                    claims -> claims.put("iss", claims.path("iss").asText().replace("/sojourn", "/master")));
            case ALG_NONE -> forge.unsigned(token);
            case HS256_WITH_PUBLIC_KEY -> forge.signedWithPublicKey(token);
        };
    }

    /** Changes claims. */
    interface Change {
        void to(ObjectNode claims);
    }
}
