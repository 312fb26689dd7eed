package org.sojourn.acceptance.access;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Jws;
import org.sojourn.acceptance.site.Request;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** The key by which this stack's Keycloak signs, out of its database: a token made with it is wrong in what a test changes, and in nothing else. */
record Forge(PrivateKey key, PrivateKey foreign, String publicKey) {

    private static final String KEY = """
            select f.value from component c join component_config f on f.component_id = c.id join realm r on r.id = c.realm_id
            where r.name = 'sojourn' and c.provider_id = 'rsa-generated' and f.name = 'privateKey'""";

    static Forge of(Site site) {
        String published = Answer.to(site.address(Part.KEYCLOAK), Request.get("/realms/sojourn"))
                .json()
                .path("public_key")
                .asText();
        try (Connection keycloak = site.database("keycloak");
                Statement statement = keycloak.createStatement();
                ResultSet found = statement.executeQuery(KEY)) {
            found.next();
            byte[] bare = Base64.getMimeDecoder().decode(found.getString(1));
            return new Forge(
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(wrapped(bare))),
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate(),
                    published);
        } catch (SQLException | GeneralSecurityException fault) {
            throw new IllegalStateException("The key of Keycloak was not found", fault);
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

    /** PKCS#8 around the PKCS#1 key that Keycloak keeps. */
    private static byte[] wrapped(byte[] bare) {
        byte[] algorithm = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");
        return der(0x30, joined(algorithm, der(0x04, bare)));
    }

    private static byte[] der(int tag, byte[] content) {
        byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return joined(head, content);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
