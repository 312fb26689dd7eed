package org.sojourn.travel.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.AUDE;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.ORSON;
import static org.sojourn.platform.test.People.PAUL;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.PRISCA;
import static org.sojourn.platform.test.People.REMY;
import static org.sojourn.platform.test.People.RITA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VALERIA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.approved;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.brief;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.erasure.ErasureReplay;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** Erasing a person over HTTP, by two people; the refused first. */
@QuarkusTest
@WithSojourn("travel")
class ErasureComponentTest {

    private static final String REASON = "{\"reason\":\"All is kept that must be.\"}";
    private static final String WORD = "Quagmire";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestPerson person =
            People.traveller("e" + UUID.randomUUID().toString().substring(0, 12));

    @TempDir
    Path directory;

    @Test
    void onlyWhoMayAsksAndNobodyForHimself() {
        declared(person, plan("GA", 30));
        for (TestPerson other : List.of(person, SVEN, PETRA, OLGA, AUDE, ORSON, REMY)) {
            request(other, person).then().statusCode(403);
        }
        request(VALERIA, person).then().statusCode(404);
        as(PRISCA).get("/api/erasures").then().statusCode(200);
        request(PRISCA, PRISCA).then().statusCode(403).body("type", equalTo("urn:sojourn:problem:own-erasure"));
        as(PRISCA)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"person\":\"%s\",\"reason\":\" \"}".formatted(person.id()))
                .post("/api/erasures")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        assertThat(Db.count("select count(*) from erasure where person_id = ?", person.id()))
                .isZero();
    }

    @Test
    void isAskedForOnceAndSeenByThePersonWhoLearnsNothingOfWhoHandlesIt() {
        String erasure = requested(PRISCA, person);
        request(PRISCA, person).then().statusCode(409).body("type", equalTo("urn:sojourn:problem:erasure-open"));

        as(person)
                .get("/api/erasures/" + erasure)
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .body("reason", equalTo("He asked for it."))
                .body("requestedBy", nullValue())
                .body("blockers", nullValue())
                .body("allowedActions.findAll { it.allowed }", empty());
        as(person).get("/api/erasures").then().body("items.id", hasItem(erasure));
        as(person)
                .get("/api/travel/notices")
                .then()
                .body("items.findAll { it.link.endsWith('%s') }.kind".formatted(erasure), hasItem("erasure-requested"));
        as(SVEN).get("/api/erasures/" + erasure).then().statusCode(404);
        as(VALERIA).get("/api/erasures/" + erasure).then().statusCode(404);
        as(VALERIA).get("/api/erasures?view=UNIT").then().body("items", empty());
        as(REMY).get("/api/erasures?view=UNIT&state=REQUESTED&limit=100").then().body("items.id", hasItem(erasure));
        as(REMY).get("/api/erasures/" + erasure)
                .then()
                .body("personId", equalTo(person.id().toString()));
        as(person).get("/api/travel/access-log").then().body("items.objectType", hasItem("erasure"));
    }

    @Test
    void oneWhoMayBothDoesNotConfirmWhatHeAskedFor() {
        String erasure = requested(RITA, person);
        act(PRISCA, erasure, "confirm", null)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:forbidden"));
        act(person, erasure, "confirm", null).then().statusCode(403);
        act(VALERIA, erasure, "confirm", null).then().statusCode(404);
        act(RITA, erasure, "confirm", null)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:self-approval"));
        as(REMY).post("/api/erasures/" + erasure + "/confirm").then().statusCode(428);
        as(REMY).header("If-Match", "\"7\"")
                .post("/api/erasures/" + erasure + "/confirm")
                .then()
                .statusCode(412);
        assertThat(Db.count("select count(*) from erased_person where person = ?", person.id()))
                .isZero();
    }

    @Test
    void whoIsConcernedDoesNotDecideEvenWithTheRole() {
        String erasure = requested(PRISCA, RITA);
        act(RITA, erasure, "confirm", null)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:own-erasure"));
        act(RITA, erasure, "decline", REASON).then().statusCode(403);
        act(RITA, erasure, "withdraw", REASON).then().statusCode(403);
        act(PRISCA, erasure, "withdraw", REASON).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void whatIsDeclinedOrWithdrawnErasesNothingAndMayBeAskedForAgain() {
        String trip = declared(person, plan("GA", 30));
        String first = requested(PRISCA, person);
        act(REMY, first, "withdraw", REASON).then().statusCode(403);
        act(PRISCA, first, "decline", REASON).then().statusCode(403);
        act(PRISCA, first, "withdraw", REASON).then().statusCode(200);
        act(REMY, first, "confirm", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:invalid-state"));
        String second = requested(PRISCA, person);
        act(REMY, second, "decline", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("endedReason", equalTo("All is kept that must be."));
        as(person).get("/api/trips/" + trip).then().statusCode(200);
    }

    @Test
    void aLegalHoldKeepsAPersonUntilItIsLiftedAndIsHiddenFromHim() throws SQLException {
        String erasure = requested(PRISCA, person);
        for (TestPerson other : List.of(person, SVEN, PRISCA)) {
            hold(other, person).then().statusCode(403);
        }
        hold(VALERIA, person).then().statusCode(404);
        hold(REMY, REMY).then().statusCode(403).body("type", equalTo("urn:sojourn:problem:own-hold"));
        String hold = hold(REMY, person).then().statusCode(201).extract().path("id");

        act(REMY, erasure, "confirm", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:legal-hold"))
                .body("errors.code", containsInAnyOrder("legal-hold"));
        as(REMY).get("/api/erasures/" + erasure)
                .then()
                .body("blockers", containsInAnyOrder("legal-hold"))
                .body("allowedActions.find { it.action == 'confirm' }.reason", equalTo("legal-hold"));
        as(person).get("/api/legal-holds").then().statusCode(403);
        as(person).get("/api/erasures/" + erasure).then().body("blockers", nullValue());
        as(PRISCA).get("/api/legal-holds/" + hold).then().statusCode(200).body("reason", equalTo("A court asks."));
        as(PRISCA).get("/api/legal-holds?state=IN_FORCE&limit=100").then().body("items.id", hasItem(hold));
        as(VALERIA).get("/api/legal-holds/" + hold).then().statusCode(404);
        assertThat(as(person).get("/api/travel/access-log").asString()).doesNotContain("legal-hold");
        RowPolicies.hide("legal_hold");
        RowPolicies.hide("erasure");

        as(PRISCA)
                .header("If-Match", "\"0\"")
                .body(REASON)
                .post("/api/legal-holds/" + hold + "/lift")
                .then()
                .statusCode(403);
        as(REMY).header("If-Match", "\"0\"")
                .body(REASON)
                .post("/api/legal-holds/" + hold + "/lift")
                .then()
                .statusCode(200)
                .body("state", equalTo("LIFTED"));
        as(REMY).header("If-Match", "\"1\"")
                .body(REASON)
                .post("/api/legal-holds/" + hold + "/lift")
                .then()
                .statusCode(409);
        act(REMY, erasure, "confirm", null).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        as(REMY).get("/api/legal-holds/" + hold)
                .then()
                .statusCode(200)
                .body("liftedReason", equalTo("All is kept that must be."));
    }

    @Test
    void whoIsOnHisWayOrHasAnOpenCaseIsNotErasedAndWhatIsNotOverIsNamed() {
        advise("MG", 3);
        String ahead = submitted(person, plan("MG", 60));
        String trip = approved(person, PETRA, "MG", 30);
        String erasure = requested(PRISCA, person);
        refused(erasure, "trip-ahead");
        command(person, trip, "depart", "{}").then().statusCode(200);
        refused(erasure, "trip-ahead", "trip-away");
        command(person, ahead, "withdraw", "{\"reasonCode\":\"WORK\"}").then().statusCode(200);
        refused(erasure, "trip-away");
        command(person, trip, "return", "{}").then().statusCode(200);
        refused(erasure, "case-open");
        sendCase(trip, 1, "closed");
        await().atMost(PATIENCE)
                .until(() -> as(person).get("/api/trips/" + trip).path("travel").equals("CLOSED"));
        String incident = as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"type\":\"CRIME\"}")
                .post("/api/trips/" + trip + "/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(erasure, "incident-open");
        Db.execute("update incident set state = 'CLOSED' where id = ?::uuid", incident);
        act(REMY, erasure, "confirm", null).then().statusCode(200);
    }

    @Test
    void nothingThatThePersonDeclaredIsReadableAnywhereAndTheRecordOfItStays() {
        String trip = travelled();
        String invitation = invited();
        assertThat(Db.query("select * from outbox where key = ?", person.id().toString()))
                .isNotEmpty();
        String erasure = requested(PRISCA, person);

        act(REMY, erasure, "confirm", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("reason", equalTo("He asked for it."))
                .body("blockers", empty());

        for (String table : personalTables()) {
            assertThat(Db.count("select count(*) from %s where traveller_id = ?".formatted(table), person.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(Db.count("select count(*) from data_key where owner = ?", person.id()))
                .isZero();
        assertThat(Db.tablesWith(WORD)).isEmpty();
        assertThat(Db.tablesWith(trip)).isSubsetOf("audit_entry", "notice");
        assertThat(Db.tablesWith(person.id().toString()))
                .isSubsetOf(
                        "audit_entry",
                        "erased_person",
                        "erasure",
                        "inbox",
                        "notice",
                        "outbox",
                        "person",
                        "scheduled_tasks");
        assertThat(Db.query("select payload from outbox where payload like ?", "%" + person.id() + "%"))
                .hasSize(1);
        as(person).get("/api/trips/" + trip).then().statusCode(404);
        as(SVEN).get("/api/trips/" + trip).then().statusCode(404);
        as(person).get("/api/invitations/" + invitation).then().statusCode(404);
        assertThat(Db.query(
                        "select action from audit_entry where person = ? and action like 'erasure:%' order by id",
                        person.id()))
                .extracting(row -> row.get("action"))
                .containsExactly("erasure:request", "erasure:carry-out", "erasure:confirm");
        assertThat(as(AUDE).get("/api/travel/audit?limit=100").<List<String>>path("items.object"))
                .contains(erasure);
        as(person).get("/api/erasures/" + erasure).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        assertThat(as(person).get("/api/travel/notices").<List<String>>path("items.kind"))
                .containsExactly("erasure-confirmed");
    }

    @Test
    void theOthersAreToldOnceAndNothingButIds() {
        String erasure = requested(PRISCA, person);
        act(REMY, erasure, "confirm", null).then().statusCode(200);
        ConsumerRecord<String, byte[]> told = Topics.await(
                        "sojourn.travel.erasure", 1, record -> record.key().equals(erasure))
                .getFirst();
        assertThat(Topics.header(told, "ce_type")).isEqualTo("org.sojourn.travel.erasure.confirmed.v1");
        assertThat(new String(told.value(), StandardCharsets.UTF_8))
                .contains(person.id().toString())
                .doesNotContain(person.name());
        act(REMY, erasure, "confirm", null).then().statusCode(409);
        assertThat(Db.count("select count(*) from outbox where key = ?", erasure))
                .isEqualTo(1);
    }

    @Test
    void whoComesAgainBeginsWithNothing() {
        String before = travelled();
        String erasure = requested(PRISCA, person);
        act(REMY, erasure, "confirm", null).then().statusCode(200);

        String trip = declared(person, plan("GA", 30));
        as(person)
                .get("/api/trips/" + trip)
                .then()
                .statusCode(200)
                .body("content.purposeText", equalTo("Talk about legged robots"));
        as(person).get("/api/trips/" + before).then().statusCode(404);
        sendCase(before, 9, "reopened");
        requested(PRISCA, person);
    }

    @Test
    void aRestoredDatabaseErasesAgainWhomTheLedgerNames() throws Exception {
        String trip = travelled();
        List<String> tables = new ArrayList<>(personalTables());
        tables.add("data_key");
        Db.execute("create schema backup");
        try {
            for (String table : tables) {
                Db.execute("create table backup.%1$s as select * from %1$s where %2$s = '%3$s'"
                        .formatted(table, column(table), person.id()));
            }
            act(REMY, requested(PRISCA, person), "confirm", null).then().statusCode(200);
            Path ledger = ledger();

            Db.execute("delete from erased_person where person = ?", person.id());
            try (Connection superuser = Db.asSuperuser()) {
                superuser.createStatement().execute("set session_replication_role = replica");
                for (String table : tables) {
                    superuser.createStatement().execute("insert into %1$s select * from backup.%1$s".formatted(table));
                }
            }
            as(person).get("/api/trips/" + trip).then().statusCode(200).body("content.purposeText", equalTo(WORD));

            assertThat(replay(ledger)).isEqualTo(1);
            assertThat(replay(ledger)).isZero();
        } finally {
            Db.execute("drop schema backup cascade");
        }
        as(person).get("/api/trips/" + trip).then().statusCode(404);
        assertThat(Db.tablesWith(WORD)).isEmpty();
        for (String table : tables) {
            assertThat(Db.count("select count(*) from %s where %s = ?".formatted(table, column(table)), person.id()))
                    .as(table)
                    .isZero();
        }
    }

    /** A trip with a row in many tables, to its end. */
    private String travelled() {
        String country = "MV";
        if (Db.count("select count(*) from edition_area where country = ?", country) == 0) {
            advise(country, 3);
        }
        String trip = submitted(person, plan(country, 30).replace("Talk about legged robots", WORD));
        command(PETRA, trip, "ask", "{\"question\":\"Why %s?\"}".formatted(WORD))
                .then()
                .statusCode(200);
        command(person, trip, "answer", "{\"answer\":\"%s\"}".formatted(WORD))
                .then()
                .statusCode(200);
        String approval =
                "{\"outcome\":\"APPROVED\",\"reasons\":\"%1$s\",\"restrictedReasons\":\"%1$s\",\"conditions\":[{\"type\":\"LOANER_DEVICE\",\"text\":\"%1$s\"}]}"
                        .formatted(WORD);
        String state = command(PETRA, trip, "decide", approval)
                .then()
                .statusCode(200)
                .extract()
                .path("authorisation");
        if (state.equals("IN_ASSESSMENT")) {
            command(PAUL, trip, "decide", approval).then().statusCode(200);
        }
        brief(person, trip);
        as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"grounds\":\"%s\"}".formatted(WORD))
                .post("/api/trips/" + trip + "/appeals")
                .then()
                .statusCode(201);
        command(person, trip, "depart", "{}").then().statusCode(200);
        command(person, trip, "return", "{}").then().statusCode(200);
        sendCase(trip, 1, "closed");
        await().atMost(PATIENCE)
                .until(() -> as(person).get("/api/trips/" + trip).path("travel").equals("CLOSED"));
        return trip;
    }

    private String invited() {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                    {"host":{"organisation":"%1$s","country":"GA"},"event":"%1$s","country":"GA","startsOn":"2027-11-01",
                     "endsOn":"2027-11-02","zone":"Europe/Berlin","payer":"HOST","role":"SPEAKER"}""".formatted(WORD))
                .post("/api/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void sendCase(String trip, int version, String fact) {
        String caseId =
                UUID.nameUUIDFromBytes(trip.getBytes(StandardCharsets.UTF_8)).toString();
        Topics.send(
                "sojourn.debrief.debriefcase",
                person.id().toString(),
                "org.sojourn.debrief.debriefcase." + fact + ".v1",
                caseId,
                version,
                "{\"caseId\":\"%s\",\"tripId\":\"%s\"}".formatted(caseId, trip));
    }

    private void refused(String erasure, String... blockers) {
        act(REMY, erasure, "confirm", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:erasure-blocked"))
                .body("errors.code", containsInAnyOrder(blockers));
    }

    private Path ledger() throws IOException {
        String id = person.id().toString();
        await().atMost(PATIENCE)
                .until(() -> Files.exists(Db.ledger())
                        && Files.readString(Db.ledger()).contains(id));
        List<String> lines = Files.readAllLines(Db.ledger()).stream()
                .filter(line -> line.contains(id))
                .toList();
        return Files.write(directory.resolve("ledger"), lines);
    }

    private static int replay(Path ledger) throws IOException, SQLException {
        try (Connection connection = Db.asApplication()) {
            return ErasureReplay.run(ledger, connection);
        }
    }

    private static String column(String table) {
        return table.equals("data_key") ? "owner" : "traveller_id";
    }

    private static List<String> personalTables() {
        return Db.query("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname"
                        + " = 'traveller_id' where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace")
                .stream()
                .map(Map::values)
                .map(values -> String.valueOf(values.iterator().next()))
                .toList();
    }

    private static Response request(TestPerson by, TestPerson person) {
        return as(by).header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"person\":\"%s\",\"reason\":\"He asked for it.\"}".formatted(person.id()))
                .post("/api/erasures");
    }

    /** Of somebody whom the roster knows, because he was there once. */
    private static String requested(TestPerson by, TestPerson person) {
        as(person).get("/api/erasures").then().statusCode(200);
        as(REMY).get("/api/erasures").then().statusCode(200);
        return request(by, person).then().statusCode(201).extract().path("id");
    }

    private static Response hold(TestPerson by, TestPerson person) {
        as(person).get("/api/erasures").then().statusCode(200);
        return as(by).header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"person\":\"%s\",\"reason\":\"A court asks.\"}".formatted(person.id()))
                .post("/api/legal-holds");
    }

    private static Response act(TestPerson by, String erasure, String command, @Nullable String body) {
        long version = Db.count("select version from erasure where id = ?::uuid", erasure);
        var request = as(by).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body)).post("/api/erasures/" + erasure + "/" + command);
    }
}
