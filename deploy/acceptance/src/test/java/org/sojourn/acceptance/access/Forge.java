package org.sojourn.acceptance.access;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Jws;
import org.sojourn.acceptance.site.Request;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** The key by which this stack's Keycloak signs, out of its database: a token made with it is wrong in what a test changes, and in nothing else. */
record Forge(PrivateKey key, PrivateKey foreign, String publicKey) {

    static Forge of(Site site) {
        String published = Answer.to(site.address(Part.KEYCLOAK), Request.get("/realms/sojourn"))
                .json()
                .path("public_key")
                .asText();
        try {
            return new Forge(
                    site.stack().signingKey(),
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate(),
                    published);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The token signed as Keycloak signs, with other claims or without a change. */
    String signed(Jws token) {
        return token.signed(key);
    }

    /** The token as it is, signed by a key that nobody knows and that calls itself Keycloak's. */
    String signedByAnother(Jws token) {
        return token.signed(foreign);
    }

    String signedWithPublicKey(Jws token) {
        return token.withAlgorithm("HS256")
                .authenticated("-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----");
    }
}
