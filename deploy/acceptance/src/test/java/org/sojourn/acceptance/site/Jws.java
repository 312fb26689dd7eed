package org.sojourn.acceptance.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two parts of a token that are signed, to be changed and signed anew. */
public record Jws(String header, String claims) {

    public static Jws of(String token) {
        List<String> parts = List.of(token.split("\\.", -1));
        return new Jws(text(parts.get(0)), text(parts.get(1)));
    }

    public Jws withHeader(Consumer<ObjectNode> change) {
        return new Jws(changed(header, change), claims);
    }

    public Jws withAlgorithm(String algorithm) {
        return withHeader(head -> head.put("alg", algorithm));
    }

    public Jws withClaims(Consumer<ObjectNode> change) {
        return new Jws(header, changed(claims, change));
    }

    public String unsigned() {
        return content() + '.';
    }

    /** With a signature that was made for something else. */
    public String signedLike(String token) {
        return content() + token.substring(token.lastIndexOf('.'));
    }

    /** By RS256, whatever the header says. */
    public String signed(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content().getBytes(UTF_8));
            return content() + '.' + encoded(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** By HS256, whatever the header says. */
    public String authenticated(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return content() + '.' + encoded(mac.doFinal(content().getBytes(UTF_8)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String content() {
        return encoded(header.getBytes(UTF_8)) + '.' + encoded(claims.getBytes(UTF_8));
    }

    private static String changed(String json, Consumer<ObjectNode> change) {
        JsonNode read = Json.of(json);
        change.accept((ObjectNode) read);
        return read.toString();
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
