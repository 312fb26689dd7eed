package org.sojourn.advisory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.command;
import static org.sojourn.advisory.AdvisoryCalls.creating;
import static org.sojourn.advisory.AdvisoryCalls.draft;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.put;
import static org.sojourn.advisory.AdvisoryCalls.submitted;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class AdvisoryRefusalComponentTest {

    @Test
    void refusesWhoHasNoToken() {
        given().get("/api/advisories").then().statusCode(401);
    }

    @Test
    void refusesADraftWithoutAnIdempotencyKey() {
        as(People.EDITH)
                .body(text("CLEAR", "BV", 2))
                .post("/api/advisories")
                .then()
                .statusCode(400)
                .body("type", is("urn:sojourn:problem:idempotency-key-missing"));
    }

    @Test
    void refusesMalformedJson() {
        creating(People.EDITH, "{\"title\": ")
                .post("/api/advisories")
                .then()
                .statusCode(400)
                .body("type", is("urn:sojourn:problem:malformed-json"));
    }

    @Test
    void refusesUnknownFieldsByTheirPlace() {
        creating(People.EDITH, text("CLEAR", "BV", 2, "\"colour\": \"red\","))
                .post("/api/advisories")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/colour"))
                .body("errors[0].code", is("unknown-field"));
    }

    @Test
    void refusesFieldsThatAreMissingOrOutOfRangeByTheirPlace() {
        creating(People.EDITH, text("CLEAR", "BV", 5))
                .post("/api/advisories")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/areas/0/level"));
        creating(People.EDITH, "{\"title\": \"Empty\", \"areas\": [], \"audience\": {\"anyOf\": []}, \"body\": []}")
                .post("/api/advisories")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/areas"))
                .body("errors.pointer", hasItem("/audience/anyOf"))
                .body("errors.pointer", hasItem("/body"))
                .body("errors.pointer", hasItem("/classification"));
    }

    @Test
    void refusesUnknownCountriesGroupsAndRoles() {
        String body = """
                {"title": "Nowhere", "classification": "CLEAR",
                 "areas": [{"country": "QQ", "level": 2}, {"group": "%s", "level": 2}, {"level": 2},
                           {"country": "BV", "subdivision": "HM-W", "level": 2}],
                 "audience": {"anyOf": [{"role": "king"}]}, "body": [{"name": "Summary", "text": "None."}]}
                """.formatted(UUID.randomUUID());
        creating(People.EDITH, body)
                .post("/api/advisories")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("unknown-country"))
                .body("errors.code", hasItem("unknown-group"))
                .body("errors.code", hasItem("one-place"))
                .body("errors.code", hasItem("foreign-subdivision"))
                .body("errors.code", hasItem("unknown-role"));
    }

    @Test
    void refusesFiltersThatMeanNothing() {
        for (String query : new String[] {"country=Bouvet", "level=5", "status=READY", "audience=you", "cursor=%21"}) {
            as(People.ADA).get("/api/advisories?" + query).then().statusCode(400);
        }
    }

    @Test
    void refusesAnAudienceOfAnotherOrganisation() {
        String body = text("CLEAR", "BV", 2).replace("{\"coverage\": \"executives\"}", "{\"unit\": \"/authority\"}");
        creating(People.VASCO, body)
                .post("/api/advisories")
                .then()
                .statusCode(422)
                .body("type", is("urn:sojourn:problem:audience-outside-unit"))
                .body("rule", is("advisory.audience-outside-unit"));
    }

    @Test
    void refusesToPublishOnesOwnAdvisory() {
        At submitted = submitted(People.ERIK, text("CLEAR", "BV", 2));

        command(People.ERIK, submitted, "publish")
                .then()
                .statusCode(403)
                .body("type", is("urn:sojourn:problem:self-approval"));
        assertThat(status(submitted)).isEqualTo("IN_REVIEW");
    }

    @Test
    void refusesAChangeWithoutVersionOrWithAStaleOne() {
        At draft = draft(People.EDITH, text("CLEAR", "BV", 2));
        put(People.EDITH, draft, text("CLEAR", "BV", 3)).then().statusCode(200);

        as(People.EDITH).post(draft.path() + "/submit").then().statusCode(428);
        command(People.EDITH, draft, "submit").then().statusCode(412);
        put(People.EDITH, draft, text("CLEAR", "BV", 4)).then().statusCode(412);
        assertThat(status(draft)).isEqualTo("DRAFT");
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() {
        At draft = draft(People.EDITH, text("CLEAR", "BV", 2));

        command(People.PABLO, draft, "publish")
                .then()
                .statusCode(409)
                .body("type", is("urn:sojourn:problem:invalid-state"));
        command(People.PABLO, draft, "withdraw", "Mistaken").then().statusCode(409);
        command(People.EDITH, draft, "unschedule").then().statusCode(409);
    }

    @Test
    void refusesASecondOpenEdition() {
        At draft = draft(People.EDITH, text("CLEAR", "BV", 2));

        as(People.EDITH)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/advisories/%s/editions".formatted(draft.reference()))
                .then()
                .statusCode(409)
                .body("type", is("urn:sojourn:problem:draft-exists"));
    }

    @Test
    void refusesAWithdrawalWithoutReason() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 2));

        command(People.PABLO, published, "withdraw", " ")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/reason"));
    }

    @Test
    void answersForeignAndAbsentIdsAlike() {
        At foreign = draft(People.EDITH, text("CLEAR", "BV", 2));
        String absent = "/api/advisories/" + UUID.randomUUID();

        Response one = as(People.VASCO).get("/api/advisories/" + foreign.advisory());
        Response other = as(People.VASCO).get(absent);
        assertThat(one.statusCode()).isEqualTo(404);
        assertThat(one.asByteArray()).isEqualTo(other.asByteArray());

        Response written = put(People.VASCO, foreign, text("CLEAR", "BV", 2));
        assertThat(written.statusCode()).isEqualTo(404);
        assertThat(written.asByteArray()).isEqualTo(other.asByteArray());
        as(People.VASCO).get("/api/advisories/nonsense").then().statusCode(404);
        as(People.VASCO).get("/api/advisories/AD-0000-0000").then().statusCode(404);
    }

    @Test
    void tellsAForeignUnitOfAnAdvisoryThatTheCallerSees() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 2));

        command(People.VANDA, published, "withdraw", "Not ours")
                .then()
                .statusCode(403)
                .body("type", is("urn:sojourn:problem:foreign-unit"));
        as(People.VASCO)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/advisories/%s/editions".formatted(published.reference()))
                .then()
                .statusCode(403);
    }

    @Test
    void repeatsTheAnswerOfARepeatedKeyAndRefusesItWithAnotherBody() {
        String key = UUID.randomUUID().toString();
        long before = Db.count("select count(*) from advisory");

        Response first = keyed(key, text("CLEAR", "BV", 2));
        Response again = keyed(key, text("CLEAR", "BV", 2));
        Response other = keyed(key, text("CLEAR", "BV", 3));

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        other.then().statusCode(422);
        assertThat(Db.count("select count(*) from advisory")).isEqualTo(before + 1);
    }

    private static Response keyed(String key, String body) {
        return as(People.EDITH).header("Idempotency-Key", key).body(body).post("/api/advisories");
    }

    private static String status(At edition) {
        return as(People.EDITH).get(edition.path()).path("status");
    }
}
