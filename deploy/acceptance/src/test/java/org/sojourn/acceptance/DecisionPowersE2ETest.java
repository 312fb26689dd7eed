package org.sojourn.acceptance;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.command;
import static org.sojourn.acceptance.Sojourn.commandOn;
import static org.sojourn.acceptance.Sojourn.createBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Powers over a person in and behind a decision: who takes himself out of it, waives what it asks, and changes the rules it follows. */
class DecisionPowersE2ETest {

    @Test
    void whoTakesHimselfOutDecidesNoMore() {
        String trip = submitted("grace", 50);
        String reason = "{\"reason\": \"We are close.\"}";
        Trace.isRefused(command("grace", trip, "recuse", reason), "travel", 403, "forbidden");
        Trace.isMissing(command("petra", trip, "recuse"), "/reason");
        command("petra", trip, "recuse", reason).then().statusCode(200);
        Trace.isRefused(command("petra", trip, "decide", Journey.APPROVAL), "travel", 403, "recused");
        Trace.isRefused(command("petra", trip, "recuse", reason), "travel", 403, "recused");
        Told.isTold("paul", "travel", "trip-decider-recused", "/api/trips/");
        Trace.isWritten("travel", "trip:recuse", trip, "petra");
        command("paul", trip, "decide", Journey.APPROVAL)
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("APPROVED"));
    }

    @Test
    void aConditionIsWaivedByAnApproverWhoIsNotBoundByIt() {
        String trip = submitted("pia", 55);
        Trace.isRefused(command("pia", trip, "recuse", "{\"reason\": \"Mine.\"}"), "travel", 403, "self-approval");
        command("petra", trip, "decide", """
                        {"outcome": "APPROVED", "reasons": "With a loaned laptop.",
                         "conditions": [{"type": "LOANER_DEVICE", "text": "Take a loaned laptop."}]}""").then().statusCode(200).body("authorisation", equalTo("APPROVED"));
        as("pia").get(trip).then().body("content.blockers.kind", hasItem("condition"));
        Map<String, Object> condition = as("pia")
                .get(trip + "/conditions")
                .then()
                .statusCode(200)
                .extract()
                .path("[0]");
        String path = trip + "/conditions";
        String reason = "{\"reason\": \"She takes no laptop.\"}";
        Trace.isRefused(commandOn(condition, "pia", path, "waive", reason), "travel", 403, "own-condition");
        Trace.isRefused(commandOn(condition, "sven", path, "waive", reason), "travel", 403, "forbidden");
        Trace.isMissing(commandOn(condition, "petra", path, "waive", "{}"), "/reason");
        commandOn(condition, "petra", path, "waive", reason)
                .then()
                .statusCode(200)
                .body("state", equalTo("WAIVED"));
        Told.isTold("pia", "travel", "trip-condition-waived", "/api/trips/");
        Trace.isWritten("travel", "condition:waive", "/" + condition.get("id"), "petra");
        as("pia").get(trip).then().body("content.blockers.findAll { it.kind == 'condition' }", empty());
    }

    /** The rules are those that hold already, so the other stories are judged as before. */
    @Test
    void aPolicyIsActivatedByAnotherThanItsUploader() throws JsonProcessingException {
        String upload = policy("/authority/orion-labs/ai");
        Trace.isRefused(createBy("petra", "/api/policies", upload), "travel", 403, "forbidden");
        createBy("orson", "/api/policies", policy("/vega-institute"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("foreign-unit"));
        String version = "/api/policies/"
                + createBy("orson", "/api/policies", upload)
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("TESTED"))
                        .extract()
                        .path("id");
        Told.isTold("orla", "travel", "policy-to-activate", "/api/policies/");
        String tomorrow = "{\"effectiveFrom\": \"%s\"}".formatted(Sojourn.now().plus(Duration.ofDays(1)));
        Trace.isRefused(command("orson", version, "activate", tomorrow), "travel", 403, "self-activation");
        command("orla", version, "activate", "{\"effectiveFrom\": \"2020-01-01T00:00:00Z\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/effectiveFrom"));
        command("orla", version, "activate", tomorrow).then().statusCode(200).body("state", equalTo("ACTIVATED"));
        Told.isTold("orson", "travel", "policy-activated", "/api/policies/");
        Trace.isWritten("travel", "policy:activate", version, "orla");
    }

    private static String policy(String unit) throws JsonProcessingException {
        String model = as("orson")
                .accept("application/xml")
                .get("/api/policies/default/model")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, Object> leg = Map.of("country", "BV", "level", "4", "transit", false, "home", false);
        Map<String, Object> input = Map.of(
                "kind", "OFFICIAL", "purpose", "CONFERENCE", "legs", List.of(leg), "leadDays", 30, "durationDays", 3);
        Map<String, Object> sample = Map.of("name", "A level 4", "input", input, "mode", "APPROVE", "risk", "HIGH");
        return new ObjectMapper()
                .writeValueAsString(Map.of("unitPath", unit, "model", model, "cases", List.of(sample)));
    }

    private static String submitted(String traveller, int from) {
        String trip = Journey.declare(traveller, Journey.trip("NO", from, 2));
        command(traveller, trip, "submit").then().statusCode(200).body("authorisation", equalTo("IN_ASSESSMENT"));
        return trip;
    }
}
