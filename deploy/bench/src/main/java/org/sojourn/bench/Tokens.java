package org.sojourn.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sojourn.local.Stack;

/** Tokens as the stack's own Keycloak signs them, by its key out of its database: as many as are wanted, and valid for an hour. */
final class Tokens {

    private static final Duration VALID = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final RSAPrivateCrtKey key;

    Tokens(Stack stack) {
        this.stack = stack;
        this.key = stack.signingKey();
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
            byte[] encoded = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
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
}
