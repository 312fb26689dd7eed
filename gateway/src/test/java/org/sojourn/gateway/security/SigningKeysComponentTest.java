package org.sojourn.gateway.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestTokens;

/** The issuer signs with another key, and another, while people come; nobody's good token is refused. */
@QuarkusTest
@QuarkusTestResource(value = PublishedKeys.class, restrictToAnnotatedClass = true)
class SigningKeysComponentTest {

    private static final int PEOPLE = 12;

    private final List<String> published = new ArrayList<>();

    @Test
    void refusesNobodyWhoseKeyIsNewAndEverybodyWhoseKeyIsNotPublished() throws Exception {
        StubService.fresh("travel");
        for (String key : List.of("first", "second", "third")) {
            KeyPair pair = pair();
            publish(key, pair);
            assertThat(statusesOfAllWhoComeAtOnce(key, pair)).containsOnly(200);
        }
        assertThat(ask(token("nobody's", pair()))).isEqualTo(401);
    }

    private static List<Integer> statusesOfAllWhoComeAtOnce(String key, KeyPair pair) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, PEOPLE)
                    .mapToObj(person -> people.submit(() -> ask(token(key, pair))))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static int ask(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/trips")
                .statusCode();
    }

    private static String token(String key, KeyPair pair) {
        return TestTokens.claims(UUID.randomUUID())
                .jws()
                .keyId(key)
                .algorithm(SignatureAlgorithm.RS256)
                .sign(pair.getPrivate());
    }

    private void publish(String id, KeyPair pair) throws IOException {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        published.add("""
                {"kid": "%s", "kty": "RSA", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}""".formatted(
                        id,
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray())));
        Files.writeString(
                Path.of(ConfigProvider.getConfig().getValue("test.keys", String.class)),
                "{\"keys\": [" + String.join(",", published) + "]}");
    }

    /** Without the sign of the number. */
    private static String base64(byte[] number) {
        int sign = number[0] == 0 ? 1 : 0;
        byte[] bare = new byte[number.length - sign];
        System.arraycopy(number, sign, bare, 0, bare.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bare);
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
