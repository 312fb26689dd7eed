package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that differ from one of Keycloak in a single respect; the signature holds, for the key is Keycloak's own. */
final class Forge {

    private static final String KEY = """
            select f.value from component c join component_config f on f.component_id = c.id join realm r on r.id = c.realm_id
            where r.name = 'sojourn' and c.provider_id = 'rsa-generated' and f.name = 'privateKey'""";

    private final PrivateKey key;
    private final String publicKey;

    private Forge(PrivateKey key, String publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    static Forge of(Site site) {
        try (Connection keycloak = site.keys();
                Statement statement = keycloak.createStatement();
                ResultSet found = statement.executeQuery(KEY)) {
            found.next();
            byte[] bare = Base64.getMimeDecoder().decode(found.getString(1));
            return new Forge(
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(wrapped(bare))),
                    Json.of(site.text(site.keycloak().resolve("/realms/sojourn")))
                            .path("public_key")
                            .asText());
        } catch (SQLException | GeneralSecurityException fault) {
            throw new IllegalStateException("The key of Keycloak was not found", fault);
        }
    }

    /** The token with other claims, signed as Keycloak signs. */
    String signed(String token, TokenFault.Change change) {
        List<String> parts = List.of(token.split("\\.", -1));
        ObjectNode claims = (ObjectNode) Json.of(text(parts.get(1)));
        change.to(claims);
        String content = parts.getFirst() + '.' + encoded(bytes(claims.toString()));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(bytes(content));
            return content + '.' + encoded(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    String unsigned(String token) {
        return withAlgorithm(token, "none") + '.';
    }

    String signedWithPublicKey(String token) {
        String content = withAlgorithm(token, "HS256");
        String pem = "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----";
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(pem), "HmacSHA256"));
            return content + '.' + encoded(mac.doFinal(bytes(content)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
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

    private static String withAlgorithm(String token, String algorithm) {
        List<String> parts = List.of(token.split("\\.", -1));
        ObjectNode header = (ObjectNode) Json.of(text(parts.getFirst()));
        header.put("alg", algorithm);
        return encoded(bytes(header.toString())) + '.' + parts.get(1);
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
