package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.createBy;
import static org.sojourn.acceptance.Sojourn.eventually;

import io.restassured.path.json.JsonPath;

/** Steps 1 and 2: an advisory addresses people, who acknowledge it, and it answers whoever wants to go there. */
final class GuidanceStep {

    private final String country;
    private String edition = "";
    private String reference = "";

    GuidanceStep(String country) {
        this.country = country;
    }

    void publishByASecondPerson() {
        String body = """
                {"title": "Do not travel to %s", "classification": "GREEN",
                 "areas": [{"country": "%s", "level": 4, "indicators": ["DISC", "DET"]}],
                 "audience": {"anyOf": [{"unit": "/authority", "coverage": "ai-researchers"}, {"unit": "/authority", "coverage": "executives"}]},
                 "body": [{"name": "Summary", "text": "Guests of a (fictional) congress were kept from leaving."}]}""".formatted(country, country);
        JsonPath drafted = createBy("edith", "/api/advisories", body)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        reference = drafted.getString("reference");
        edition = "/api/advisories/" + drafted.getString("id") + "/editions/1";
        as("edith").get(edition + "/audience").then().statusCode(200).body("total", equalTo(3));
        as("ada").get(edition + "/audience").then().statusCode(403);
        command("edith", edition, "submit").then().statusCode(200);
        command("edith", edition, "publish").then().statusCode(403);
        command("pablo", edition, "publish").then().statusCode(200).body("status", equalTo("PUBLISHED"));
    }

    void acknowledge() {
        eventually(() -> as("sven")
                .get(edition + "/acknowledgements")
                .then()
                .statusCode(200)
                .body("items.state", containsInAnyOrder("REQUIRED", "REQUIRED", "REQUIRED")));
        Told.isTold("ada", "advisory", "edition-acknowledgement-required", "/api/advisories/" + reference);
        command("ada", edition, "acknowledge")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("evidence", matchesPattern("[0-9a-f]{64}"));
        as("sven")
                .get(edition + "/acknowledgements/counts")
                .then()
                .statusCode(200)
                .body("acknowledged", equalTo(1))
                .body("required", equalTo(2));
    }

    void refuseWhomItDoesNotAddress() {
        command("grace", edition, "acknowledge")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:sojourn:problem:not-addressed"))
                .body("rule", equalTo("acknowledgement.not-addressed"));
        as("ada").get(edition + "/acknowledgements").then().statusCode(403);
        as("vera").get(edition + "/acknowledgements").then().statusCode(403);
    }

    void answerADryRun() {
        String plan = Journey.trip(country, 45, 4);
        Journey.awaitGuidance("ada", plan);
        as("ada")
                .body(plan)
                .post("/api/trips/evaluate")
                .then()
                .statusCode(200)
                .body("mode", equalTo("APPROVE"))
                .body("rules.id", hasItem("level-4"))
                .body("legs[0].editions.advisoryReference", hasItem(reference))
                .body("legs[0].editions.number", hasItem(1))
                .body("whatWouldChangeIt.size()", greaterThan(0));
    }

    void answerASubmittedTripAlike() {
        String plan = Journey.trip(country, 45, 4);
        String trip = Journey.declare("ada", plan);
        command("ada", trip, "submit").then().statusCode(200).body("authorisation", equalTo("IN_ASSESSMENT"));
        JsonPath dryRun = as("ada").body(plan).post("/api/trips/evaluate").jsonPath();
        JsonPath told = as("ada").get(trip).jsonPath();
        assertThat(told.getString("content.mode")).isEqualTo("APPROVE");
        assertThat(told.getList("content.assessment.rules.id")).isEqualTo(dryRun.getList("rules.id"));
        command("ada", trip, "decide", Journey.APPROVAL).then().statusCode(403);
    }
}
