package org.sojourn.gateway;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as Keycloak gives them, signed by the test key. */
public final class TestTokens {

    public static final String ISSUER = "https://id.example/realms/sojourn";
    public static final String UNIT = "/authority/orion-labs/robotics";

    private TestTokens() {}

    public static String valid() {
        return sign(claims(UUID.randomUUID()));
    }

    public static String of(UUID subject) {
        return sign(claims(subject));
    }

    /** The claims of a good token, for a test to spoil one of them. */
    public static JwtClaimsBuilder claims(UUID subject) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(subject.toString())
                .audience(Set.of("gateway", "travel-service"))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300))
                .claim("typ", "Bearer")
                .claim("azp", "sojourn-test")
                .claim("preferred_username", "ada")
                .claim("name", "Ada Example")
                .claim("unit", List.of(UNIT))
                .claim("coverage", List.of("ai-researchers"))
                .claim("realm_access", Map.of("roles", List.of("traveller", "supervisor", "offline_access")));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.RS256).sign(privateKey());
    }

    public static byte[] publicKey() {
        return bytes("test.public-key");
    }

    private static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes("test.private-key")));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] bytes(String property) {
        return Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(property, String.class));
    }
}
