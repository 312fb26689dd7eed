package org.sojourn.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Tokens;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class AuditComponentTest {

    @Inject
    Audit audit;

    @Inject
    Access access;

    private long before;

    @BeforeEach
    void remember() {
        before = Db.count("select coalesce(max(id), 0) from audit_entry");
    }

    @Test
    void refusesTheAuditToWhoIsNoAuditor() {
        get(People.PETRA, "/api/test/audit").statusCode(403);
        get(People.AUDE, "/api/test/access-log").statusCode(403);
    }

    @Test
    void refusesAPageThatIsNone() {
        get(People.ADA, "/api/test/access-log?cursor=x").statusCode(400);
        get(People.ADA, "/api/test/access-log?limit=101").statusCode(400);
    }

    @Test
    void writesNothingOutsideATransaction() {
        QuarkusTransaction.begin();
        var decision = access.system("test");
        QuarkusTransaction.rollback();
        assertThatThrownBy(() -> audit.written(decision, "x", "file", UUID.randomUUID(), null, null))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void losesTheEntryWithTheChangeItTellsOf() {
        given().auth()
                .oauth2(Tokens.of(People.PETRA))
                .post("/api/test/files/" + People.ADA.id() + "/lose")
                .then()
                .statusCode(500);
        assertThat(written("kind = 'WRITE'")).isZero();
    }

    @Test
    void keepsARefusalAlthoughItsTransactionRollsBack() {
        QuarkusTransaction.begin();
        audit.refused(null, "file:open", null, "not-found");
        QuarkusTransaction.rollback();
        assertThat(written("kind = 'REFUSED' and outcome = 'not-found'")).isEqualTo(1);
    }

    @Test
    void keepsNoEntryOfReadingOnesOwn() {
        read(People.ADA, People.ADA);
        assertThat(written("kind = 'READ'")).isZero();
    }

    @Test
    void keepsOneEntryForAListOfOthers() {
        get(People.PETRA, "/api/test/files").statusCode(204);
        assertThat(written("kind = 'LISTED' and rows = 7 and actor = '" + People.PETRA.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void tellsAPersonWhoReadHisFile() {
        read(People.PETRA, People.ADA);
        read(People.PETRA, People.EMIL);
        get(People.ADA, "/api/test/access-log?limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].at", notNullValue())
                .body("items[0].service", equalTo("travel-service"))
                .body("items[0].objectType", equalTo("file"))
                .body("items[0].roles", contains("approver"))
                .body("items[0].purpose", equalTo("DECISION"))
                .body("items[0].reader", equalTo(People.PETRA.name()));
        assertThat(Db.query("select person, request_id from audit_entry where id > ? order by id", before)
                        .getFirst())
                .containsEntry("person", People.ADA.id())
                .containsKey("request_id");
    }

    @Test
    void keepsTheReadersNameBackWhereTheUnitDoesNotDiscloseIt() {
        read(People.VERA, People.VICTOR);
        get(People.VICTOR, "/api/test/access-log")
                .statusCode(200)
                .body("items[0].roles", hasItem("approver"))
                .body("items[0].reader", nullValue());
    }

    @Test
    void pagesThroughTheReaders() {
        for (int i = 0; i < 3; i++) {
            read(People.PETRA, People.NOOR);
        }
        var page = get(People.NOOR, "/api/test/access-log?limit=2").body("items", hasSize(2));
        String next = page.extract().path("next");
        get(People.NOOR, "/api/test/access-log?limit=2&cursor=" + next).body("items", not(empty()));
    }

    @Test
    void showsAuditorsTheirUnitsOnly() {
        read(People.PETRA, People.ADA);
        read(People.VERA, People.VICTOR);
        ValidatableResponse page = get(People.AUDE, "/api/test/audit").statusCode(200);
        page.body("items.unit", everyItem(startsWith("/authority")));
        assertThat(page.extract().<List<String>>path("items.person"))
                .contains(People.ADA.id().toString());
        assertThat(written("kind = 'LISTED' and object_type = 'audit-entry'")).isEqualTo(1);
    }

    @Test
    void verifiesTheChainWhileItGrows() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                read(People.PETRA, People.ADA);
            }
        });
        List<String> results = new ArrayList<>();
        long sealed = Db.count("select count(*) from audit_seal");
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                ValidatableResponse answer =
                        get(People.AUDE, "/api/test/audit/verification").statusCode(200);
                results.add(answer.extract().path("result"));
                return results.size() >= 5 && Db.count("select count(*) from audit_seal") > sealed + 20;
            });
        } finally {
            done.set(true);
            writer.join();
        }
        assertThat(results).contains("INTACT").doesNotContain("ALTERED");
    }

    private static void read(TestPerson reader, TestPerson person) {
        get(reader, "/api/test/files/" + person.id() + "?unit=" + person.unit()).statusCode(204);
    }

    private static ValidatableResponse get(TestPerson caller, String path) {
        return given().auth().oauth2(Tokens.of(caller)).get(path).then();
    }

    private long written(String condition) {
        return Db.count("select count(*) from audit_entry where id > ? and " + condition, before);
    }
}
