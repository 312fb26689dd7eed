package org.sojourn.advisory;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Tokens;

/** Calls of the API as one of the test people, and the texts they send; the destinations are uninhabited. */
final class AdvisoryCalls {

    private AdvisoryCalls() {}

    /** Where an edition is, and at which version it was last seen. */
    record At(String advisory, String reference, int number, String tag) {

        String path() {
            return "/api/advisories/%s/editions/%d".formatted(reference, number);
        }

        At with(Response answer) {
            return new At(advisory, reference, number, answer.header("ETag"));
        }
    }

    static RequestSpecification as(TestPerson person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    static RequestSpecification creating(TestPerson person, String body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
    }

    static String text(String classification, String country, int level) {
        return text(classification, country, level, "");
    }

    /** A text with more fields, each followed by a comma. */
    static String text(String classification, String country, int level, String more) {
        return """
                {
                  %s
                  "title": "Do not travel to the far south",
                  "classification": "%s",
                  "areas": [{"country": "%s", "level": %d, "indicators": ["DISC", "DET"]}],
                  "audience": {"anyOf": [{"coverage": "ai-researchers"}, {"coverage": "executives"}]},
                  "body": [{"name": "Summary", "text": "Do not go."}]
                }
                """.formatted(more, classification, country, level);
    }

    static At draft(TestPerson editor, String body) {
        Response answer = creating(editor, body).post("/api/advisories");
        answer.then().statusCode(201);
        return new At(
                answer.path("id"), answer.path("reference"), answer.path("edition.number"), answer.header("ETag"));
    }

    static At startEdition(TestPerson editor, At edition) {
        Response answer = as(editor)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/advisories/%s/editions".formatted(edition.reference()));
        answer.then().statusCode(201);
        return new At(edition.advisory(), edition.reference(), answer.path("number"), answer.header("ETag"));
    }

    static Response put(TestPerson editor, At edition, String body) {
        return as(editor).header("If-Match", edition.tag()).body(body).put(edition.path());
    }

    static Response command(TestPerson person, At edition, String command) {
        return as(person).header("If-Match", edition.tag()).post(edition.path() + "/" + command);
    }

    static Response command(TestPerson person, At edition, String command, String reason) {
        return as(person)
                .header("If-Match", edition.tag())
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post(edition.path() + "/" + command);
    }

    static At done(At edition, Response answer) {
        answer.then().statusCode(200);
        return edition.with(answer);
    }

    static At submitted(TestPerson editor, String body) {
        At draft = draft(editor, body);
        return done(draft, command(editor, draft, "submit"));
    }

    static At published(TestPerson editor, TestPerson publisher, String body) {
        At submitted = submitted(editor, body);
        return done(submitted, command(publisher, submitted, "publish"));
    }
}
