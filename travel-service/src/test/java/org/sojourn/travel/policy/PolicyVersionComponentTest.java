package org.sojourn.travel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.NOOR;
import static org.sojourn.platform.test.People.ORLA;
import static org.sojourn.platform.test.People.ORSON;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.VICTOR;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.plan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class PolicyVersionComponentTest {

    private static final String AI = "/authority/orion-labs/ai";

    @BeforeEach
    void guidance() {
        if (Db.count("select count(*) from edition_area where country = 'MG'") == 0) {
            advise("MG", 3);
        }
    }

    @AfterEach
    void withoutPolicies() {
        TestClock.reset();
        Db.execute("delete from policy_version");
    }

    @Test
    void keepsTheTextOfTheBuiltInPolicy() {
        Policy builtIn = Policies.builtIn();

        assertThat(Db.query("select name, model from policy_model where version = ?", builtIn.version()))
                .containsExactly(Map.of("name", builtIn.name(), "model", builtIn.xml()));
    }

    @Test
    void refusesWhoIsNoAdministratorAndForeignUnits() {
        String body = PolicySamples.upload(AI, PolicySamples.strict("Strict"), "PROHIBIT");

        upload(ADA, body).then().statusCode(403);
        upload(PETRA, body).then().statusCode(403);
        upload(ORSON, PolicySamples.upload("/vega-institute", PolicySamples.strict("Strict"), "PROHIBIT"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/unitPath"));
        upload(ORSON, "{\"model\":\"x\",\"cases\":[]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/cases"));
        upload(ORSON, "{\"model\":\"" + "x".repeat(60001) + "\",\"cases\":[]}")
                .then()
                .statusCode(400);
        upload(ORSON, PolicySamples.upload(AI, "<!DOCTYPE x><x/>", "PROHIBIT"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:sojourn:problem:unsafe-model"));
        assertThat(Db.count("select count(*) from policy_version")).isZero();
    }

    @Test
    void refusesToActivateWhatFailedItsCases() {
        String id = uploaded(AI, PolicySamples.strict("Failing"), "APPROVE");
        as(ORSON)
                .get("/api/policies/" + id)
                .then()
                .body("state", equalTo("UPLOADED"))
                .body("report[0].passed", equalTo(false))
                .body("report[0].mode", equalTo("PROHIBIT"))
                .body("report[0].rules", hasItem("level-3"));

        activate(ORLA, id, TestClock.now().plusSeconds(60)).then().statusCode(409);
    }

    @Test
    void refusesSelfActivationAndDatesThatHavePassed() {
        String id = uploaded(AI, PolicySamples.strict("Waiting"), "PROHIBIT");
        assertThat(kinds(ORLA)).contains("policy-to-activate");

        activate(ORSON, id, TestClock.now().plusSeconds(60))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:self-activation"));
        activate(ORLA, id, TestClock.now().minusSeconds(60))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/effectiveFrom"));
        activate(PETRA, id, TestClock.now().plusSeconds(60)).then().statusCode(403);
        as(ORLA).body("{\"effectiveFrom\":\"2099-01-01T00:00:00Z\"}")
                .post("/api/policies/" + id + "/activate")
                .then()
                .statusCode(428);
        as(ORSON)
                .get("/api/policies/" + id)
                .then()
                .body("state", equalTo("TESTED"))
                .body("allowedActions.find { it.action == 'activate' }.reason", equalTo("self-activation"));
        assertThat(as(ADA).get("/api/policies/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aPolicyHoldsFromItsDateInItsUnitAndBelowAndTheNextRetiresIt() {
        String id = uploaded(AI, PolicySamples.strict("Strict for AI"), "PROHIBIT");
        activate(ORLA, id, TestClock.now().plus(Duration.ofDays(2))).then().statusCode(200);
        assertThat(kinds(ORSON)).contains("policy-activated");
        assertThat(mode(NOOR)).isEqualTo("APPROVE");

        TestClock.advance(Duration.ofDays(3));

        assertThat(mode(NOOR)).isEqualTo("PROHIBIT");
        assertThat(mode(EMIL)).isEqualTo("APPROVE");
        as(NOOR).get("/api/policies/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVATED"))
                .body("uploadedBy", nullValue());
        as(NOOR).get("/api/policies/" + id + "/model").then().statusCode(200).body(containsString("Strict for AI"));
        as(NOOR).get("/api/policies/" + id + "/rules").then().statusCode(200).body("name", equalTo("Strict for AI"));
        assertThat(as(VICTOR).get("/api/policies/" + id).statusCode()).isEqualTo(404);
        assertThat(as(VICTOR).get("/api/policies").<List<String>>path("items.id"))
                .doesNotContain(id);
        assertThat(as(NOOR).get("/api/policies").<List<String>>path("items.id")).contains(id);

        String next = uploaded(AI, Policies.builtIn().xml(), "APPROVE");
        activate(ORLA, next, TestClock.now().plusMillis(500)).then().statusCode(200);
        TestClock.advance(Duration.ofMinutes(1));
        assertThat(mode(NOOR)).isEqualTo("APPROVE");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        "RETIRED".equals(as(NOOR).get("/api/policies/" + id).path("state")));
    }

    private static String uploaded(String unit, String model, String expected) {
        return upload(ORSON, PolicySamples.upload(unit, model, expected))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response upload(TestPerson person, String body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/policies");
    }

    private static Response activate(TestPerson person, String id, Instant from) {
        String version = as(ORSON).get("/api/policies/" + id).header("ETag");
        return as(person)
                .header("If-Match", version)
                .body("{\"effectiveFrom\":\"%s\"}".formatted(from))
                .post("/api/policies/" + id + "/activate");
    }

    private static String mode(TestPerson person) {
        return as(person).body(plan("MG", 40)).post("/api/trips/evaluate").path("mode");
    }

    private static List<String> kinds(TestPerson person) {
        return as(person).get("/api/travel/notices?limit=100").path("items.kind");
    }
}
