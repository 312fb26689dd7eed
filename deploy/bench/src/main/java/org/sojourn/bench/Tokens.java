package org.sojourn.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sojourn.local.Stack;

/** Tokens as the stack's own Keycloak signs them, by its key out of its database: as many as are wanted, and valid for an hour. */
final class Tokens {

    private static final String KEY = """
            select f.value from component c join component_config f on f.component_id = c.id join realm r on r.id = c.realm_id
            where r.name = 'sojourn' and c.provider_id = 'rsa-generated' and f.name = 'privateKey'""";

    private static final Duration VALID = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final PrivateKey key;

    Tokens(Stack stack) {
        this.stack = stack;
        try (Connection keycloak = stack.database("keycloak");
                Statement statement = keycloak.createStatement();
                ResultSet found = statement.executeQuery(KEY)) {
            found.next();
            byte[] bare = Base64.getMimeDecoder().decode(found.getString(1));
            this.key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(wrapped(bare)));
        } catch (SQLException | GeneralSecurityException fault) {
            throw new IllegalStateException("The key of Keycloak was not found", fault);
        }
    }

    /** Of a demonstration person. */
    String of(String person) {
        return changed(stack.token(person), claims -> {});
    }

    /** Whose a token is. */
    static UUID subject(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return UUID.fromString(JSON.readTree(claims).path("sub").asText());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Of so many people whom nobody knows, each for himself. */
    List<String> distinct(int count) {
        String one = stack.token("ada");
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(_ -> changed(
                        one,
                        claims -> claims.put("sub", UUID.randomUUID().toString())
                                .put("jti", UUID.randomUUID().toString())))
                .toList();
    }

    /** Where a name stands among the audiences of a token. */
    static int audience(String token, String name) {
        try {
            JsonNode audiences = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                    .path("aud");
            return IntStream.range(0, audiences.size())
                    .filter(i -> audiences.path(i).asText().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name + " is not among " + audiences));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The public key in PEM, for those who verify the tokens. */
    String publicKey() {
        try {
            RSAPrivateCrtKey whole = (RSAPrivateCrtKey) key;
            byte[] encoded = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(whole.getModulus(), whole.getPublicExponent()))
                    .getEncoded();
            return "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                    + "\n-----END PUBLIC KEY-----\n";
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String changed(String token, Consumer<ObjectNode> change) {
        String[] parts = token.split("\\.", -1);
        try {
            ObjectNode claims =
                    (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            claims.put("exp", InstantSource.system().instant().plus(VALID).getEpochSecond());
            change.accept(claims);
            return signed(parts[0] + '.' + encoded(claims.toString().getBytes(UTF_8)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String signed(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return content + '.' + encoded(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
