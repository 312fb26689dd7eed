package org.sojourn.platform.oversight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Tokens;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class OversightComponentTest {

    @Inject
    FreezeMonth freeze;

    @Inject
    Access access;

    private YearMonth month = YearMonth.now(ZoneOffset.UTC);

    @BeforeEach
    void countAMonth() {
        month = YearMonth.from(TestClock.now().atOffset(ZoneOffset.UTC));
        if (Db.count("select count(*) from oversight_month where month = ?", month.atDay(1)) == 0) {
            tell(People.ADA, 7);
            tell(People.NOOR, 3);
            tell(People.SVEN, 8);
            tell(People.VICTOR, 6);
        }
        TestClock.advance(Duration.ofDays(31));
        freeze();
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void refusesWhoseRoleDoesNotAllowIt() {
        read(People.ADA, "").statusCode(403);
    }

    @Test
    void refusesAMonthThatIsNotWritten() {
        read(People.AUDE, "?month=november").statusCode(400).body("errors.pointer", contains("/month"));
    }

    @Test
    void knowsNoMonthThatIsNotClosed() {
        read(People.AUDE, "?month=" + month.plusMonths(2)).statusCode(404);
    }

    @Test
    void hidesTheFewAndWhoeverTellsOfThem() {
        read(People.AUDE, "?month=" + month)
                .statusCode(200)
                .body("months", hasItem(month.toString()))
                .body(rows() + ".find { it.unit == '/authority/orion-labs' }.counts.unread", equalTo(18))
                .body(rows() + ".find { it.unit == '/authority/orion-labs' }.counts.read", equalTo(0))
                .body(rows() + ".find { it.unit == '/authority/orion-labs/ai' }.suppressed", equalTo(true))
                .body(rows() + ".find { it.unit == '/authority/orion-labs/ai' }.counts", equalTo(null))
                .body(rows() + ".find { it.unit == '/authority/orion-labs/robotics' }.counts.unread", equalTo(7));
    }

    @Test
    void showsNoOtherOrganisation() {
        read(People.AUDE, "?month=" + month)
                .body(rows() + ".findAll { it.unit.startsWith('/vega-institute') }.size()", equalTo(0));
    }

    @Test
    void countsAMonthOnce() {
        tell(People.ADA, 1);
        freeze();

        read(People.AUDE, "?month=" + month)
                .body(rows() + ".find { it.unit == '/authority/orion-labs/robotics' }.counts.unread", equalTo(7));
    }

    private static String rows() {
        return "measures.find { it.measure == 'notices' }.rows";
    }

    private static ValidatableResponse read(TestPerson reader, String query) {
        return given().auth()
                .oauth2(Tokens.of(reader))
                .get("/api/test/oversight" + query)
                .then();
    }

    private void freeze() {
        int handled;
        do {
            handled = QuarkusTransaction.requiringNew()
                    .call(() -> freeze.sweep(access.system("oversight-month"), TestClock.now(), 10));
        } while (handled == 10);
    }

    private void tell(TestPerson person, int times) {
        for (int i = 0; i < times; i++) {
            Db.execute(
                    "insert into notice (recipient, id, kind, link, told_at) values (?, ?, 'counted', '/x', ?)",
                    person.id(),
                    UUID.randomUUID(),
                    Timestamp.from(month.atDay(2).atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
    }
}
