package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.eventually;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What the refusal and the use of a power leave behind: a problem for who asked, and entries for auditors and the person. */
final class Trace {

    private Trace() {}

    /** Refuses somebody of the authority by a rule, and keeps that in the audit of the service that did. */
    static void isRefused(Response answer, String context, int status, String rule) {
        String type = "urn:sojourn:problem:" + rule;
        answer.then().statusCode(status).contentType("application/problem+json").body("type", equalTo(type));
        String request = answer.header("X-Request-Id");
        assertThat(audit(context))
                .as("refusals in the audit")
                .anyMatch(entry -> "REFUSED".equals(entry.get("kind"))
                        && type.equals(entry.get("outcome"))
                        && request.equals(entry.get("requestId")));
    }

    /** Refuses what the request leaves out, and names the field. */
    static void isMissing(Response answer, String field) {
        answer.then().statusCode(400).body("errors.pointer", hasItem(field));
    }

    /** Has somebody's action on an object in the audit. */
    static void isWritten(String context, String action, String path, String username) {
        String object = path.substring(path.lastIndexOf('/') + 1);
        String actor = Sojourn.idOf(username);
        assertThat(audit(context))
                .as("actions in the audit")
                .anyMatch(entry -> action.equals(entry.get("action"))
                        && object.equals(entry.get("object"))
                        && actor.equals(entry.get("actor")));
    }

    /** Shows a person that somebody of a role looked at something of his, and for what. */
    static void isSeenBy(String person, String role, String objectType, String purpose) {
        eventually(() -> {
            List<Map<String, Object>> looks = as(person)
                    .get("/api/me/access-log?limit=100")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
            assertThat(looks)
                    .as("looks into the file of %s", person)
                    .anyMatch(look -> String.valueOf(look.get("roles")).contains(role)
                            && objectType.equals(look.get("objectType"))
                            && purpose.equals(look.get("purpose")));
        });
    }

    private static List<Map<String, Object>> audit(String context) {
        return as("aude")
                .queryParam("limit", 100)
                .get("/api/" + context + "/audit")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
