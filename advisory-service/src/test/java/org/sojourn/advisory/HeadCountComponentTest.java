package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.draft;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class HeadCountComponentTest {

    @Test
    void countsForNobodyElseThanThoseWhoWriteOrPublish() {
        At draft = draft(People.EDITH, text("CLEAR", "BV", 2));
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 2));

        as(People.ADA).get(draft.path() + "/audience").then().statusCode(403);
        as(People.VASCO).get(draft.path() + "/audience").then().statusCode(404);
        as(People.VASCO)
                .get(published.path() + "/audience")
                .then()
                .statusCode(403)
                .body("type", is("urn:sojourn:problem:foreign-unit"));
    }

    @Test
    void countsTheAudienceOfADraftByUnitWithoutThoseWhoLeft() {
        String coverage = "counted-" + UUID.randomUUID();
        String unit = "/authority/orion-labs/counted";
        for (int i = 0; i < 4; i++) {
            Db.execute(
                    "insert into person (id, username, name, unit_path, roles, coverage, left_at)"
                            + " values (gen_random_uuid(), ?, 'Counted', ?, '{traveller}', array[?], ?::timestamptz)",
                    coverage + i,
                    i == 0 ? unit + "-too" : unit,
                    coverage,
                    i == 3 ? "2026-01-01T00:00:00Z" : "infinity");
        }
        Db.execute("update person set left_at = null where left_at = 'infinity'");
        At draft = draft(
                People.EDITH,
                text("CLEAR", "BV", 2).replace("ai-researchers", coverage).replace("executives", coverage));

        as(People.PABLO)
                .get(draft.path() + "/audience")
                .then()
                .statusCode(200)
                .body("total", is(3))
                .body("units.find { it.unitPath == '%s' }.people".formatted(unit), is(2))
                .body("units.find { it.unitPath == '%s-too' }.people".formatted(unit), is(1))
                .body("units[0]", not(hasKey("names")));
        assertThat(Db.count(
                        "select count(*) from audit_entry where action = 'count-audience' and object_id = ?"
                                + " and actor = ?",
                        UUID.fromString(draft.advisory()),
                        People.PABLO.id()))
                .isEqualTo(1);
    }
}
