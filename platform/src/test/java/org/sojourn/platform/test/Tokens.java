package org.sojourn.platform.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sojourn.platform.access.Role;

/** Access tokens as Keycloak would issue them, signed by a key of the running tests. */
public final class Tokens {

    public static final String ISSUER = "https://id.sojourn.test/realms/sojourn";

    private static final String PRIVATE_KEY = "sojourn.test.token-key";
    private static final String PUBLIC_KEY = "sojourn.test.token-public-key";

    private Tokens() {}

    /** A valid token of a person for all four audiences. */
    public static String of(TestPerson person) {
        return sign(claims(person));
    }

    /** The claims of a valid token, for a test that spoils one. */
    public static JwtClaimsBuilder claims(TestPerson person) {
        return Jwt.claims(Map.of(
                        "azp", "sojourn-gateway",
                        "preferred_username", person.username(),
                        "name", person.name(),
                        "unit", List.of(person.unit()),
                        "coverage", List.copyOf(person.coverage()),
                        "realm_access",
                                Map.of(
                                        "roles",
                                        person.roles().stream()
                                                .map(Role::wireName)
                                                .toList())))
                .issuer(ISSUER)
                .subject(person.id().toString())
                .audience(Set.of("gateway", "advisory-service", "travel-service", "debrief-service"))
                .issuedAt(InstantSource.system().instant())
                .expiresIn(Duration.ofHours(1));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().sign(privateKey());
    }

    /** The public half, as `quarkus.oidc.public-key` takes it. */
    public static String publicKey() {
        prepare();
        return System.getProperty(PUBLIC_KEY);
    }

    private static PrivateKey privateKey() {
        prepare();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The key stands in system properties, for tests and application are loaded by different class loaders. */
    private static synchronized void prepare() {
        if (System.getProperty(PRIVATE_KEY) == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(
                        PUBLIC_KEY, base64.encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(
                        PRIVATE_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
            } catch (GeneralSecurityException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }
}
