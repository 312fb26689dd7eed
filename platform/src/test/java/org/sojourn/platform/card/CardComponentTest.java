package org.sojourn.platform.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Tokens;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class CardComponentTest {

    private static final String BODY = "{\"text\": \"my secret\", \"lines\": [{\"word\": \"one\"}]}";

    @Test
    void refusesACallWithoutToken() {
        given().get("/api/cards/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("type", equalTo("urn:sojourn:problem:invalid-token"));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        String token = Tokens.sign(Tokens.claims(People.ADA).audience(Set.of("debrief-service")));
        given().auth()
                .oauth2(token)
                .get("/api/cards/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void refusesATokenOfAnotherClient() {
        String token = Tokens.sign(Tokens.claims(People.ADA).claim("azp", "somebody"));
        given().auth()
                .oauth2(token)
                .get("/api/cards/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void refusesATokenWithTwoUnitsOrNone() {
        String two = Tokens.sign(Tokens.claims(People.ADA).claim("unit", List.of("/a", "/b")));
        String none = Tokens.sign(Tokens.claims(People.ADA).claim("unit", List.of()));
        given().auth().oauth2(two).get("/api/cards/" + UUID.randomUUID()).then().statusCode(401);
        given().auth()
                .oauth2(none)
                .get("/api/cards/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void refusesARoleThatDoesNotGrantThePermission() {
        as(People.AUDE)
                .body(BODY)
                .header("Idempotency-Key", "k")
                .post("/api/cards")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:forbidden"));
    }

    @Test
    void answersAbsentForeignAndHiddenObjectsAlike() {
        String id = create(People.ADA, "alike").jsonPath().getString("id");
        Response hidden = as(People.EMIL).get("/api/cards/" + id);
        Response foreign = as(People.VERA).get("/api/cards/" + id);
        Response absent = as(People.EMIL).get("/api/cards/" + UUID.randomUUID());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.asByteArray()).isEqualTo(absent.asByteArray()).isEqualTo(foreign.asByteArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"x\", \"lines\": [{\"word\": \"one\"}], \"owner\": 1} | /owner | unknown-field",
                "{\"text\": 1, \"lines\": [{\"word\": \"one\"}]} | /text | invalid-value",
                "{\"text\": \" \", \"lines\": [{\"word\": \"one\"}]} | /text | not-blank",
                "{\"text\": \"x\", \"lines\": []} | /lines | not-empty",
                "{\"text\": \"x\", \"lines\": [{\"word\": \"much too long\"}]} | /lines/0/word | size",
            })
    void namesThePlaceOfAFault(String body, String pointer, String code) {
        as(People.ADA)
                .body(body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/cards")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sojourn:problem:invalid-input"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"text\": | 400",
                "{\"text\": \"x\"} {} | 400",
                "{\"text\": \"x\", \"text\": \"y\"} | 400",
                "^^ | 400"
            })
    void refusesWhatIsNotOneJsonObject(String body, int status) {
        as(People.ADA)
                .body(body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/cards")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void refusesAnotherMethodAndAnotherMediaType() {
        as(People.ADA).delete("/api/cards/" + UUID.randomUUID()).then().statusCode(405);
        as(People.ADA)
                .contentType("text/plain")
                .body("x")
                .post("/api/cards")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:sojourn:problem:unsupported-media-type"));
    }

    @Test
    void refusesAChangeWithoutVersionOrOnAStaleOne() {
        Response created = create(People.ADA, "versions");
        String path = created.header("Location").replaceFirst("^https?://[^/]+", "");
        as(People.ADA).body(BODY).put(path).then().statusCode(428);
        as(People.ADA).body(BODY).header("If-Match", "\"7\"").put(path).then().statusCode(412);
        String changed = as(People.ADA)
                .body(BODY)
                .header("If-Match", created.header("ETag"))
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(changed).isNotEqualTo(created.header("ETag"));
        as(People.ADA)
                .body(BODY)
                .header("If-Match", created.header("ETag"))
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void refusesACreationWithoutKeyAndAKeyWithAnotherBody() {
        as(People.ADA)
                .body(BODY)
                .post("/api/cards")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sojourn:problem:idempotency-key-missing"));
        create(People.ADA, "reused");
        as(People.ADA)
                .body(BODY.replace("my", "another"))
                .header("Idempotency-Key", "reused")
                .post("/api/cards")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:sojourn:problem:idempotency-key-reused"));
    }

    @Test
    void answersARepeatedKeyAsBeforeAndCreatesNothing() {
        Response first = create(People.ADA, "repeated");
        Response second = create(People.ADA, "repeated");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Db.count(
                        "select count(*) from card where id = ?",
                        first.jsonPath().getUUID("id")))
                .isEqualTo(1);
    }

    @Test
    void doesNotLetOnePersonProbeTheKeysOfAnother() {
        Response mine = create(People.ADA, "probed");
        Response theirs = create(People.EMIL, "probed");
        assertThat(theirs.jsonPath().getString("id"))
                .isNotEqualTo(mine.jsonPath().getString("id"));
    }

    @Test
    void keepsNoSecretInClear() {
        UUID id = create(People.ADA, "clear").jsonPath().getUUID("id");
        byte[] text = (byte[])
                Db.query("select text from card where id = ?", id).getFirst().get("text");
        byte[] kept = (byte[]) Db.query("select response from idempotency_key where key = 'clear'")
                .getFirst()
                .get("response");
        assertThat(new String(text, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void recordsWhoWasRefusedWhat() {
        UUID sought = UUID.randomUUID();
        as(People.EMIL).get("/api/cards/" + sought).then().statusCode(404);
        as(People.AUDE).get("/api/cards/" + sought).then().statusCode(403);
        assertThat(Db.query(
                        "select actor, outcome from audit_entry where kind = 'REFUSED' and action = ? order by id",
                        "GET /api/cards/" + sought))
                .extracting(row -> row.get("actor"), row -> row.get("outcome"))
                .containsExactly(
                        tuple(People.EMIL.id(), "urn:sojourn:problem:not-found"),
                        tuple(People.AUDE.id(), "urn:sojourn:problem:forbidden"));
    }

    @Test
    void recordsNoWordOfTheCallerInARefusedPath() {
        as(People.VICTOR).get("/api/cards/my-own-words").then().statusCode(404);
        as(People.VICTOR).get("/api/my-own-words").then().statusCode(404);
        assertThat(Db.query(
                        "select action from audit_entry where kind = 'REFUSED' and actor = ? order by id",
                        People.VICTOR.id()))
                .extracting(row -> row.get("action"))
                .containsExactly("GET /api/cards/*", "GET *");
    }

    @Test
    void letsTheHolderAndTheApproverAboveHimRead() {
        String path = "/api/cards/" + create(People.ADA, "read").jsonPath().getString("id");
        as(People.ADA).get(path).then().statusCode(200).body("text", equalTo("my secret"));
        as(People.PETRA).get(path).then().statusCode(200).header("ETag", notNullValue());
        as(People.PETRA).body(BODY).header("If-Match", "\"0\"").put(path).then().statusCode(404);
    }

    @Test
    void keepsTheRequestIdOfTheCallerAndRefusesAnUglyOne() {
        as(People.ADA)
                .header("X-Request-Id", "caller-0001")
                .get("/api/cards/" + UUID.randomUUID())
                .then()
                .header("X-Request-Id", "caller-0001");
        as(People.ADA)
                .header("X-Request-Id", "no spaces allowed")
                .get("/api/cards/" + UUID.randomUUID())
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("detail", not("no spaces allowed"));
    }

    private static Response create(TestPerson person, String key) {
        return as(person)
                .body(BODY)
                .header("Idempotency-Key", key)
                .post("/api/cards")
                .andReturn();
    }

    private static RequestSpecification as(TestPerson person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }
}
