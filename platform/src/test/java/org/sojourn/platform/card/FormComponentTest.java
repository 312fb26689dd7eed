package org.sojourn.platform.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.Tokens;
import org.sojourn.platform.test.WithSojourn;

/** What requests look like, before any of it means something. */
@QuarkusTest
@WithSojourn("travel")
class FormComponentTest {

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0007", "\\u009b31m", "\\ud800", "\\udc00b"})
    void refusesTextThatIsNone(String text) {
        as("application/json")
                .body("{\"word\": \"" + text + "\"}")
                .post("/api/cards/words")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/word"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain;charset=UTF-8",
                "application/xml",
                "application/json;charset=UTF-16",
                "*/*",
                ";"
            })
    void refusesBodiesThatAreNotJson(String type) {
        as(type).body("word".getBytes(StandardCharsets.UTF_8))
                .post("/api/cards/words")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:sojourn:problem:unsupported-media-type"));
    }

    @ParameterizedTest
    @CsvSource({"limit=many, /limit", "limit=99999999999, /limit", "order=newest, /order", "order=a%00b, /order"})
    void namesTheParameterThatCannotBeRead(String query, String pointer) {
        as("application/json")
                .urlEncodingEnabled(false)
                .get("/api/cards?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sojourn:problem:invalid-input"))
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-29, AAAA, /on",
        "2027-01-01T00:00:00Z, YQ, /on",
        "2027-01-01, AAAA, /cursor",
        "2027-01-01, YR9i, /cursor"
    })
    void refusesDatesWithTimesAndCursorsThatAreNoText(String on, String cursor, String pointer) {
        as("application/json")
                .body("{\"on\": \"%s\", \"cursor\": \"%s\"}".formatted(on, cursor))
                .post("/api/cards/sent")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void refusesAPathThatIsNoText() {
        as("application/json")
                .urlEncodingEnabled(false)
                .get("/api/cards/%00")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sojourn:problem:ambiguous-path"));
    }

    @Test
    void givesTheBodyAsAWholeTheEmptyPointer() {
        as("application/json")
                .body("null")
                .post("/api/cards/words")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\tb", "\\ud83c\\udf89", "\\u202e", "\\u05d0", "O'B"})
    void takesTextOfEveryScript(String text) {
        as("application/json")
                .body("{\"word\": \"" + text + "\"}")
                .post("/api/cards/words")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String type) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(Tokens.of(People.ADA))
                .header("Content-Type", type);
    }
}
