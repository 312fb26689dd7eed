package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.advisory.AcknowledgementCalls.acknowledge;
import static org.sojourn.advisory.AcknowledgementCalls.owed;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.oversight.Measure;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class AdvisoryOversightComponentTest {

    @Inject
    @All
    List<Measure> measures;

    @Test
    void countsWhatFellDueOncePerEditionInPartsThatDoNotOverlap() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        At withdrawn = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));
        owed(People.NOOR, published);
        owed(People.NOOR, withdrawn);
        AdvisoryCalls.command(People.PABLO, withdrawn, "withdraw", "Mistaken")
                .then()
                .statusCode(200);
        AcknowledgementCalls.awaitState(People.NOOR, withdrawn, "VOID");
        Instant due = Instant.parse(String.valueOf(owed(People.NOOR, published).get("dueAt")));
        acknowledge(People.ADA, published).then().statusCode(200);

        assertThat(count(due, due.plusSeconds(1), published))
                .containsEntry("acknowledged-in-time", 1L)
                .containsKey("not-acknowledged")
                .doesNotContainKey("acknowledged-late");
        assertThat(count(due, due.plusSeconds(1), withdrawn)).isEmpty();
        assertThat(count(due.plusSeconds(1), due.plusSeconds(2), published)).isEmpty();
        as(People.ADA).get("/api/advisory/oversight").then().statusCode(403);
        as(People.AUDE).get("/api/advisory/oversight").then().statusCode(200);
    }

    private Map<String, Long> count(Instant since, Instant until, At edition) {
        Measure measure = measures.stream()
                .filter(each -> each.name().equals("acknowledgement"))
                .findFirst()
                .orElseThrow();
        Map<String, Long> parts = new HashMap<>();
        Db.query(
                        "with period (since, until) as (select ?::timestamptz, ?::timestamptz) select part, sum(n) as n from ("
                                + measure.sql() + ") counted where slice = ? group by part",
                        Timestamp.from(since),
                        Timestamp.from(until),
                        edition.reference() + "/" + edition.number())
                .forEach(row -> parts.put(
                        String.valueOf(row.get("part")), ((Number) Objects.requireNonNull(row.get("n"))).longValue()));
        assertThat(measure.parts()).containsAll(parts.keySet());
        return parts;
    }
}
