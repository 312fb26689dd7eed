package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.advisory.AcknowledgementCalls.acknowledge;
import static org.sojourn.advisory.AcknowledgementCalls.awaitNotices;
import static org.sojourn.advisory.AcknowledgementCalls.notices;
import static org.sojourn.advisory.AcknowledgementCalls.owed;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** What comes by itself while an acknowledgement is owed. */
@QuarkusTest
@WithSojourn("advisory")
class AcknowledgementTimeComponentTest {

    private static final String REQUIRED = "edition-acknowledgement-required";
    private static final String DUE = "edition-acknowledgement-due";
    private static final String OVERDUE = "edition-acknowledgement-overdue";

    @AfterEach
    void reset() {
        TestClock.reset();
        Db.execute("update person set supervisor = null where id = ?", People.ADA.id());
    }

    @Test
    void remindsAtHalfTimeAndOnTheLastDayAndTellsTheSupervisorOfTheBreachOnly() {
        supervise(People.ADA, People.GRACE);
        At published = published(People.EDITH, People.PABLO, text("AMBER", "BV", 4));
        Instant due = due(People.ADA, published);
        String link = link(People.ADA, published);
        awaitNotices(People.ADA, published.path(), REQUIRED);

        moveTo(due.minus(Duration.between(TestClock.now(), due).dividedBy(2)).plusSeconds(60));
        awaitNotices(People.ADA, published.path(), REQUIRED, DUE);
        moveTo(due.minus(Duration.ofHours(2)));
        awaitNotices(People.ADA, published.path(), REQUIRED, DUE, DUE);
        as(People.GRACE).get(link).then().statusCode(200).body("overdue", is(false));
        assertThat(notices(People.GRACE, link)).isEmpty();

        moveTo(due.plusSeconds(1));
        awaitNotices(People.ADA, published.path(), REQUIRED, DUE, DUE, OVERDUE);
        assertThat(notices(People.GRACE, link)).containsExactly(OVERDUE);
        assertThat(notices(People.SVEN, link)).isEmpty();
        as(People.GRACE)
                .get(link)
                .then()
                .body("overdue", is(true))
                .body("person.name", is("Ada"))
                .body("title", nullValue());
        as(People.GRACE).get(published.path()).then().statusCode(404);
        as(People.EMIL).get(link).then().statusCode(404);
        as(People.VASCO).get(link).then().statusCode(404);
        as(People.ADA)
                .get("/api/advisory/access-log")
                .then()
                .body("items[0].objectType", is("acknowledgement"))
                .body("items[0].purpose", is("SUPERVISION"))
                .body("items[0].reader", is("Grace"));
    }

    @Test
    void tellsTheSecurityOfficersOfTheUnitWhereThereIsNoSupervisor() {
        At published = published(People.EDITH, People.PABLO, text("AMBER", "BV", 4));
        Instant due = due(People.NOOR, published);
        String link = link(People.NOOR, published);
        acknowledge(People.EMIL, published).then().statusCode(200);
        String given = link(People.EMIL, published);

        moveTo(due.plusSeconds(1));

        awaitNotices(People.SVEN, link, OVERDUE);
        assertThat(notices(People.SVEN, given)).isEmpty();
        as(People.SVEN).get(link).then().statusCode(200).body("state", is("REQUIRED"));
        as(People.SVEN)
                .get(published.path() + "/acknowledgements/counts")
                .then()
                .body("acknowledged", is(1))
                .body("overdue", greaterThanOrEqualTo(2));
        assertThat(Db.count(
                        "select count(*) from audit_entry where action = 'escalate' and object_id = ?",
                        UUID.fromString(link.substring(link.lastIndexOf('/') + 1))))
                .isEqualTo(1);
    }

    @Test
    void takesALateAcknowledgementAndTellsNobodyAnyMore() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        Instant due = due(People.NOOR, published);
        awaitNotices(People.NOOR, published.path(), REQUIRED);
        moveTo(due.plusSeconds(1));
        awaitNotices(People.NOOR, published.path(), REQUIRED, OVERDUE);

        acknowledge(People.NOOR, published)
                .then()
                .statusCode(200)
                .body("state", is("ACKNOWLEDGED"))
                .body("overdue", is(false));
    }

    private static void moveTo(Instant instant) {
        TestClock.advance(Duration.between(TestClock.now(), instant));
    }

    private static void supervise(TestPerson person, TestPerson supervisor) {
        Db.execute("update person set supervisor = ? where id = ?", supervisor.id(), person.id());
    }

    private static Instant due(TestPerson person, At edition) {
        return Instant.parse(String.valueOf(owed(person, edition).get("dueAt")));
    }

    private static String link(TestPerson person, At edition) {
        return "/api/acknowledgements/" + owed(person, edition).get("id");
    }
}
