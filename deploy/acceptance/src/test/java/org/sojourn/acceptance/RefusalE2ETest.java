package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.createBy;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.local.Part;

/** What nobody may do, tried through the gateway with tokens of Keycloak. */
class RefusalE2ETest {

    private static final String APPROVAL = "{\"outcome\": \"APPROVED\", \"reasons\": \"Because.\"}";

    @ParameterizedTest
    @ValueSource(strings = {"/api/trips", "/api/advisories", "/api/debriefs", "/api/me", "/api/me/access-log"})
    void refusesCallsWithoutToken(String path) {
        RestAssured.given()
                .baseUri(Sojourn.stack().address(Part.GATEWAY).toString())
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void refusesServicesCalledStraightWithoutToken() {
        Map.of(Part.ADVISORY, "/api/advisories", Part.TRAVEL, "/api/trips", Part.DEBRIEF, "/api/debriefs")
                .forEach((part, path) -> RestAssured.given()
                        .baseUri(Sojourn.stack().address(part).toString())
                        .get(path)
                        .then()
                        .statusCode(401));
    }

    @Test
    void refusesATokenWhoseAudienceWasChanged() {
        String foreign = tokenWithoutSignature(Sojourn.token("ada"));
        Sojourn.to(Part.TRAVEL, foreign).get("/api/trips").then().statusCode(401);
        Sojourn.to(Part.GATEWAY, foreign).get("/api/trips").then().statusCode(401);
    }

    @Test
    void refusesATokenOfKeycloakForAnotherAudience() {
        String token = Sojourn.stack().serviceToken(Part.DEBRIEF);
        assertThat(claims(token)).contains("realm-management").doesNotContain("travel-service");
        for (Part part : List.of(Part.ADVISORY, Part.TRAVEL, Part.GATEWAY)) {
            Sojourn.to(part, token)
                    .get(part.equals(Part.ADVISORY) ? "/api/advisories" : "/api/trips")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void refusesRolesThatDoNotAllowIt() {
        String trip = submitted("emil", 60);
        as("noor")
                .body(APPROVAL)
                .header("If-Match", "\"1\"")
                .post(trip + "/decide")
                .then()
                .statusCode(403);
        createBy("ada", "/api/advisories", "{}").then().statusCode(403);
        as("orson").get("/api/trips").then().statusCode(403);
    }

    @Test
    void answersForeignObjectsAsAbsentOnes() {
        String trip = submitted("emil", 61);
        Response absent = as("vera").get("/api/trips/" + UUID.randomUUID());
        for (String stranger : List.of("vera", "victor", "noor")) {
            Response foreign = as(stranger).get(trip);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.asByteArray()).isEqualTo(absent.asByteArray());
        }
        as("vera")
                .body(APPROVAL)
                .header("If-Match", "\"1\"")
                .post(trip + "/decide")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesTheDecisionOfTheTravellerHimself() {
        String trip = submitted("petra", 62);
        command("petra", trip, "decide", APPROVAL)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:self-approval"));
        command("paul", trip, "decide", APPROVAL).then().statusCode(200);
    }

    @Test
    void refusesTheClosingOfOnesOwnCase() {
        String debrief = Journey.returned("carl");
        Journey.giveAccount("carl", debrief);
        Journey.analyse("dina", debrief);
        command("carl", debrief, "claim").then().statusCode(403).body("type", equalTo("urn:sojourn:problem:own-case"));
        command("carl", debrief, "close", "{\"confirmed\": []}")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:own-case"));
        as("carl").get(debrief).then().body("allowedActions.findAll { it.action == 'close' && it.allowed }", empty());
        Journey.close("rosa", debrief);
    }

    @Test
    void refusesThePublicationByTheAuthor() {
        String body = """
                {"title": "Own", "classification": "GREEN", "areas": [{"country": "TF", "level": 2}],
                 "audience": {"anyOf": [{"unit": "/authority"}]}, "body": [{"name": "Summary", "text": "Own."}]}""";
        String id = createBy("erik", "/api/advisories", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String edition = "/api/advisories/" + id + "/editions/1";
        command("erik", edition, "submit").then().statusCode(200);
        command("erik", edition, "publish")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:self-approval"));
    }

    @Test
    void refusesStaleAndMissingVersions() {
        String trip = Journey.declare("emil", Journey.trip("NO", 63, 3));
        as("emil")
                .body("{}")
                .post(trip + "/submit")
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:sojourn:problem:precondition-required"));
        as("emil")
                .body("{}")
                .header("If-Match", "\"99\"")
                .post(trip + "/submit")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:sojourn:problem:stale-version"));
    }

    @Test
    void answersARepeatedKeyAsBeforeAndRefusesItWithAnotherBody() {
        String key = UUID.randomUUID().toString();
        String plan = Journey.trip("NO", 64, 3);
        Response first = as("emil").header("Idempotency-Key", key).body(plan).post("/api/trips");
        Response second = as("emil").header("Idempotency-Key", key).body(plan).post("/api/trips");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        as("emil")
                .header("Idempotency-Key", key)
                .body(plan.replace("Somewhere", "Elsewhere"))
                .post("/api/trips")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:sojourn:problem:idempotency-key-reused"));
    }

    @Test
    void namesUnknownFieldsAndRefusesMalformedJson() {
        createBy("emil", "/api/trips", Journey.trip("NO", 65, 3).replaceFirst("\\{", "{\"status\": \"APPROVED\","))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/status"))
                .body("errors.code", hasItem("unknown-field"));
        createBy("emil", "/api/trips", "{\"kind\": ")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("malformed-json"));
    }

    @Test
    void refusesAmbiguousPathsAndOversizedBodies() {
        as("emil")
                .urlEncodingEnabled(false)
                .get("/api/trips/..%2f..%2fq")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sojourn:problem:ambiguous-path"));
        as("emil")
                .contentType(ContentType.JSON)
                .body("\"" + "x".repeat(300 * 1024) + "\"")
                .post("/api/trips")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    private static String submitted(String traveller, int from) {
        String trip = Journey.declare(traveller, Journey.trip("BV", from, 2));
        command(traveller, trip, "submit").then().statusCode(200);
        return trip;
    }

    /** A token whose audience was changed, and whose signature therefore does not hold any more. */
    private static String tokenWithoutSignature(String token) {
        List<String> parts = List.of(token.split("\\.", -1));
        String claims = claims(token).replace("debrief-service", "somewhere-else");
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return parts.get(0) + '.' + forged + '.' + parts.get(2);
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
