package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** Need-to-know per case: members admitted by name, and compartments that leave a case to them. */
@QuarkusTest
@WithSojourn("debrief")
class MembersComponentTest {

    private static final List<String> CONTENT = List.of("plan", "answers", "notes", "findings", "closure");
    private static final String WHY = "{\"reason\": \"Knows the host\"}";
    private static final TestPerson CLARA = new TestPerson(
            "clara", "Clara", "/authority/orion-labs", Set.of(Role.TRAVELLER, Role.CASE_SUPERVISOR), Set.of());

    private final TestPerson traveller = Debriefs.someone();

    @BeforeEach
    void meet() {
        Told.meet(People.CARL, People.DINA, People.VITO, People.SVEN, People.ORSON, CLARA, traveller);
    }

    @Test
    void refusesToAdmitToAllButSupervisorsOfTheUnit() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        for (TestPerson other : List.of(traveller, People.DINA, People.ROSA, People.SVEN, People.VITO)) {
            admit(other, id, People.VITO).then().statusCode(403);
            Debriefs.as(other).get("/api/debriefs/" + id + "/members").then().statusCode(403);
        }
        assertThat(members(id)).isZero();
    }

    @Test
    void refusesToAdmitOneselfTheTravellerAStrangerAndWhoOnlyAdministers() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        admit(People.CARL, id, People.CARL)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:own-admission"));
        for (UUID person : List.of(traveller.id(), UUID.randomUUID(), People.ORSON.id())) {
            admit(People.CARL, id, person).then().statusCode(400).body("errors.pointer", hasItem("/person"));
        }
        assertThat(members(id)).isZero();
    }

    @Test
    void refusesASupervisorOnHisOwnCase() {
        TestPerson both = new TestPerson(
                traveller.username(),
                "Both",
                "/authority/orion-labs",
                Set.of(Role.TRAVELLER, Role.CASE_SUPERVISOR),
                Set.of());
        String id = Debriefs.inAnalysis(both, People.DINA);
        admit(both, id, People.VITO).then().statusCode(403).body("type", equalTo("urn:sojourn:problem:own-case"));
        Debriefs.command(both, id, "compartment", WHY).then().statusCode(403);
        Debriefs.as(both).get("/api/debriefs/" + id + "/members").then().statusCode(403);
    }

    @Test
    void showsACaseToAMemberOfAnotherUnitUntilHeIsRemoved() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        String reference = Debriefs.get(People.DINA, id).jsonPath().getString("reference");
        Debriefs.get(People.VITO, id).then().statusCode(404);
        admit(People.CARL, id, People.VITO).then().statusCode(201).body("reason", equalTo("Knows the host"));
        Told.once(People.VITO, "case-membership", "/api/debriefs/" + id);
        for (String part : CONTENT) {
            Debriefs.as(People.VITO)
                    .get("/api/debriefs/" + id + "/" + part)
                    .then()
                    .statusCode(200);
        }
        Debriefs.get(People.VITO, reference).then().statusCode(200);
        Debriefs.note(People.VITO, id, UUID.randomUUID().toString()).then().statusCode(404);
        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'READ' and actor = ? and person = ?",
                        People.VITO.id(),
                        traveller.id()))
                .isEqualTo(CONTENT.size() + 1L);
        Debriefs.command(People.CARL, id, "members/" + People.VITO.id() + "/remove", "{\"reason\": \"Done\"}")
                .then()
                .statusCode(200)
                .body("members.removalReason", contains("Done"));
        Told.once(People.VITO, "case-membership-ended", "/api/debriefs/" + id);
        Debriefs.get(People.VITO, id).then().statusCode(404);
        Debriefs.as(People.VITO).get("/api/debriefs/" + id + "/notes").then().statusCode(404);
    }

    @Test
    void refusesASecondAdmissionAndTheRemovalOfWhoIsNoMember() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        admit(People.CARL, id, People.SVEN).then().statusCode(201);
        admit(People.CARL, id, People.SVEN).then().statusCode(409);
        Debriefs.command(People.CARL, id, "members/" + People.VITO.id() + "/remove", "{\"reason\": \"x\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void closesACompartmentToSupervisorsWhoAreNotItsMembers() {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        Debriefs.as(People.CARL).get("/api/debriefs/" + id + "/notes").then().statusCode(200);
        Debriefs.command(CLARA, id, "compartment", WHY).then().statusCode(200).body("compartmented", equalTo(true));
        Debriefs.get(traveller, id).then().body("$", not(hasKey("compartmented")));
        Told.once(People.DINA, "case-compartmented", "/api/debriefs/" + id);
        Told.once(People.CARL, "case-compartmented", "/api/debriefs/" + id);
        for (String part : CONTENT) {
            Debriefs.as(People.CARL)
                    .get("/api/debriefs/" + id + "/" + part)
                    .then()
                    .statusCode(403);
        }
        Debriefs.command(People.CARL, id, "lift-compartment", WHY)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:not-a-case-member"));
        admit(People.CARL, id, People.CARL).then().statusCode(403);
        Debriefs.as(CLARA).get("/api/debriefs/" + id + "/notes").then().statusCode(200);
        Debriefs.as(People.DINA).get("/api/debriefs/" + id + "/notes").then().statusCode(200);
        admit(CLARA, id, People.CARL).then().statusCode(201);
        Debriefs.as(People.CARL).get("/api/debriefs/" + id + "/notes").then().statusCode(200);
        Debriefs.command(People.CARL, id, "lift-compartment", WHY).then().statusCode(200);
        Told.once(People.DINA, "case-compartment-lifted", "/api/debriefs/" + id);
        Told.once(CLARA, "case-compartment-lifted", "/api/debriefs/" + id);
    }

    @Test
    void closesACompartmentToReviewersWhoAreNotItsMembers() {
        String id = Debriefs.inReview(traveller, People.DINA);
        Debriefs.as(People.ROSA).get("/api/debriefs/" + id + "/notes").then().statusCode(200);
        Debriefs.command(CLARA, id, "compartment", WHY).then().statusCode(200);
        for (String part : CONTENT) {
            Debriefs.as(People.ROSA)
                    .get("/api/debriefs/" + id + "/" + part)
                    .then()
                    .statusCode(403);
        }
        Debriefs.close(People.ROSA, id)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:not-a-case-member"));
        admit(CLARA, id, People.ROSA).then().statusCode(201);
        Debriefs.as(People.ROSA).get("/api/debriefs/" + id + "/notes").then().statusCode(200);
        Debriefs.close(People.ROSA, id).then().statusCode(200);
    }

    @Test
    void showsACaseToAMemberOfAnotherUnitWhoDoesNotTravel() {
        TestPerson desk = new TestPerson(
                "v" + UUID.randomUUID().toString().substring(0, 8),
                "Desk",
                "/vega-institute/photonics",
                Set.of(Role.DEBRIEFER),
                Set.of());
        Told.meet(desk);
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        Debriefs.get(desk, id).then().statusCode(404);
        admit(People.CARL, id, desk).then().statusCode(201);
        Debriefs.get(desk, id).then().statusCode(200);
        Debriefs.as(desk).get("/api/debriefs/" + id + "/notes").then().statusCode(200);
    }

    @Test
    void refusesToClaimACompartmentedCaseWithoutMembership() {
        String id = Debriefs.submitted(traveller);
        Debriefs.command(CLARA, id, "compartment", WHY).then().statusCode(200);
        Debriefs.command(People.DINA, id, "claim", "")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:not-a-case-member"));
    }

    @Test
    void hidesItsRowsByTheirPolicyAlone() throws SQLException {
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        Debriefs.command(CLARA, id, "compartment", WHY).then().statusCode(200);
        RowPolicies.hide("case_member");
        RowPolicies.hide("compartment_step");
    }

    private static Response admit(TestPerson by, String id, TestPerson person) {
        return admit(by, id, person.id());
    }

    private static Response admit(TestPerson by, String id, UUID person) {
        return Debriefs.as(by)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"person\": \"%s\", \"reason\": \"Knows the host\"}".formatted(person))
                .post("/api/debriefs/" + id + "/members");
    }

    private static long members(String id) {
        return Db.count("select count(*) from case_member where case_id = ?", UUID.fromString(id));
    }
}
