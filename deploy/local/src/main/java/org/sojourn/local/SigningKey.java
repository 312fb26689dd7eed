package org.sojourn.local;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The key by which a stack's own Keycloak signs, out of its database, for those who need tokens that Keycloak would not give. */
final class SigningKey {

    private static final String KEY = """
            select f.value from component c join component_config f on f.component_id = c.id join realm r on r.id = c.realm_id
            where r.name = 'sojourn' and c.provider_id = 'rsa-generated' and f.name = 'privateKey'""";

    private static final byte[] ALGORITHM = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private SigningKey() {}

    static RSAPrivateCrtKey in(Connection keycloak) throws SQLException {
        try (var statement = keycloak.createStatement();
                var found = statement.executeQuery(KEY)) {
            found.next();
            var bare = Base64.getMimeDecoder().decode(found.getString(1));
            return (RSAPrivateCrtKey)
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(wrapped(bare)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of Keycloak cannot be read", e);
        }
    }

    /** PKCS#8 around the PKCS#1 key that Keycloak keeps. */
    private static byte[] wrapped(byte[] bare) {
        return der(0x30, joined(ALGORITHM, der(0x04, bare)));
    }

    private static byte[] der(int tag, byte[] content) {
        byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return joined(head, content);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
