package org.sojourn.gateway.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class TokenComponentTest {

    private static final UUID SUBJECT = UUID.randomUUID();

    private StubService travel;

    @BeforeEach
    void listen() {
        travel = StubService.fresh("travel");
    }

    @Test
    void refusesWithoutToken() {
        given().get("/api/trips")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"sojourn\""))
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:sojourn:problem:invalid-token"));
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void refusesAnotherScheme() {
        given().header("Authorization", "Basic YWRhOmFkYQ==")
                .get("/api/trips")
                .then()
                .statusCode(401);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void refusesWhatIsNoToken() {
        refused("not-a-token");
        refused("a.b.c");
    }

    @Test
    void refusesAnExpiredToken() {
        refused(TestTokens.sign(
                TestTokens.claims(SUBJECT).expiresAt(Instant.now().minusSeconds(20))));
    }

    @Test
    void refusesAnotherAudience() {
        refused(TestTokens.sign(TestTokens.claims(SUBJECT).audience(Set.of("travel-service"))));
    }

    @Test
    void refusesAnotherIssuer() {
        refused(TestTokens.sign(TestTokens.claims(SUBJECT).issuer("https://id.example/realms/other")));
    }

    @Test
    void refusesAnUnknownClient() {
        refused(TestTokens.sign(TestTokens.claims(SUBJECT).claim("azp", "somebody-else")));
    }

    @Test
    void refusesAnIdToken() {
        refused(TestTokens.sign(TestTokens.claims(SUBJECT).claim("typ", "ID")));
    }

    @Test
    void refusesATokenWithoutSubject() {
        refused(TestTokens.sign(TestTokens.claims(SUBJECT).remove("sub")));
    }

    @Test
    void refusesATokenWithoutUnit() {
        refused(TestTokens.sign(TestTokens.claims(SUBJECT).remove("unit")));
        refused(TestTokens.sign(TestTokens.claims(SUBJECT).claim("unit", List.of())));
    }

    @Test
    void refusesATokenWithTwoUnits() {
        refused(TestTokens.sign(
                TestTokens.claims(SUBJECT).claim("unit", List.of(TestTokens.UNIT, "/vega-institute/photonics"))));
    }

    @Test
    void refusesAnUnsignedToken() {
        String payload = TestTokens.valid().split("\\.", -1)[1];
        refused(encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".");
        refused(encode("{\"alg\":\"NoNe\",\"typ\":\"JWT\"}") + "." + payload + ".");
    }

    @Test
    void refusesAnHmacMadeWithThePublicKey() throws GeneralSecurityException {
        String signed = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
                + TestTokens.valid().split("\\.", -1)[1];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TestTokens.publicKey(), "HmacSHA256"));
        byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        refused(signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    @Test
    void refusesAForeignKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        refused(TestTokens.claims(SUBJECT)
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(generator.generateKeyPair().getPrivate()));
    }

    @Test
    void refusesAChangedToken() {
        String[] parts = TestTokens.valid().split("\\.", -1);
        String other = TestTokens.of(UUID.randomUUID()).split("\\.", -1)[1];
        refused(parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void passesTheTokenUnchanged() {
        String token = TestTokens.valid();
        given().header("Authorization", "Bearer " + token)
                .get("/api/trips")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get("/api/trips")
                .then()
                .statusCode(200);
        assertThat(travel.received())
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.headers().getAll("authorization")).containsExactly("Bearer " + token));
    }

    private void refused(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/api/trips")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("type", equalTo("urn:sojourn:problem:invalid-token"));
        assertThat(travel.begun()).isEmpty();
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
