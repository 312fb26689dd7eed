package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.oversight.Measure;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** What is counted of a month, in a unit that no other test has people in. */
@QuarkusTest
@WithSojourn("debrief")
class OversightComponentTest {

    private final String unit =
            "/authority/orion-labs/u" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    @All
    List<Measure> measures;

    @BeforeEach
    void begin() {
        TestClock.advance(Duration.between(TestClock.now(), Instant.parse("2026-11-17T08:00:00Z")));
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void refusesTheFiguresToWhoeverDoesNotOversee() {
        for (TestPerson other : List.of(People.ADA, People.DINA, People.ROSA, People.ORSON)) {
            Debriefs.as(other).get("/api/debrief/oversight").then().statusCode(403);
        }
        for (TestPerson overseer : List.of(People.AUDE, People.INES, People.SVEN, People.CARL)) {
            Debriefs.as(overseer).get("/api/debrief/oversight").then().statusCode(200);
        }
    }

    @Test
    void countsEachDebriefDueOnce() {
        Debriefs.submitted(someone());
        Debriefs.submitted(someone());
        Debriefs.opened(someone());
        String waived = Debriefs.opened(someone());
        Debriefs.command(People.CARL, waived, "waive", "{\"reason\": \"On leave\"}")
                .then()
                .statusCode(200);
        assertThat(counted("debriefs", "2026-11")).isEqualTo(Map.of("on-time", 2L, "late", 1L, "waived", 1L));
        assertThat(counted("debriefs", "2026-12")).isEmpty();
    }

    @Test
    void countsAnAccountByWhenItWasOwedWhateverIsPausedLater() {
        String late = Debriefs.opened(someone());
        TestPerson traveller = someone();
        String later = Debriefs.opened(traveller);
        TestClock.advance(Duration.ofDays(7));
        Debriefs.confirmPlan(traveller, later);
        Debriefs.answerAll(traveller, later);
        Debriefs.command(traveller, later, "submit", "").then().statusCode(200);
        assertThat(counted("debriefs", "2026-11")).isEqualTo(Map.of("late", 2L));
        for (String paused : List.of(late, later)) {
            Debriefs.command(People.CARL, paused, "pause", "{\"code\": \"TRAVELLER_UNAVAILABLE\", \"text\": \"Ill\"}")
                    .then()
                    .statusCode(200);
        }
        assertThat(counted("debriefs", "2026-11")).isEqualTo(Map.of("late", 1L));
        TestClock.advance(Duration.ofDays(14));
        for (String paused : List.of(late, later)) {
            Debriefs.command(People.CARL, paused, "resume", "").then().statusCode(200);
        }
        assertThat(counted("debriefs", "2026-11")).isEqualTo(Map.of("late", 1L));
        assertThat(counted("debriefs", "2026-12")).isEqualTo(Map.of("late", 1L));
    }

    @Test
    void countsBrokenGlassByItsReview() {
        String id = Debriefs.submitted(someone());
        for (TestPerson opener : List.of(People.SVEN, People.OLGA)) {
            Debriefs.as(opener)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("{\"reason\": \"He must be reached tonight\"}")
                    .post("/api/debriefs/" + id + "/break-glass")
                    .then()
                    .statusCode(201);
        }
        assertThat(counted("break-glass", "2026-11")).isEqualTo(Map.of("open", 2L));
    }

    private TestPerson someone() {
        String name = Debriefs.someone().username();
        return new TestPerson(name, name, unit, Set.of(Role.TRAVELLER), Set.of());
    }

    private Map<String, Long> counted(String name, String month) {
        Measure measure = measures.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Long> parts = new TreeMap<>();
        Db.query(
                        "with period as (select (?::text || '-01')::timestamptz as since,"
                                + " (?::text || '-01')::timestamptz + interval '1 month' as until) select * from ("
                                + measure.sql() + ") counted where unit_path = ?",
                        month,
                        month,
                        unit)
                .forEach(row -> parts.put(String.valueOf(row.get("part")), Long.valueOf(String.valueOf(row.get("n")))));
        assertThat(measure.parts()).containsAll(parts.keySet());
        return parts;
    }
}
