package org.sojourn.travel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.PAUL;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class DecisionRowsComponentTest {

    @Test
    void whatIsSaidAboutATripIsUnderRowPoliciesThatHideIt() throws SQLException {
        advise("SC", 3);
        String trip = submitted(ADA, plan("SC", 30));
        command(PETRA, trip, "recuse", "{\"reason\":\"A friend.\"}").then().statusCode(200);
        command(
                        PAUL,
                        trip,
                        "decide",
                        "{\"outcome\":\"APPROVED\",\"reasons\":\"fine\",\"conditions\":[{\"type\":\"OTHER\",\"text\":\"x\"}]}")
                .then()
                .statusCode(200);
        as(ADA).header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"grounds\":\"Why that?\"}")
                .post("/api/trips/" + trip + "/appeals")
                .then()
                .statusCode(201);

        List<String> tables = List.of("vote", "recusal", "decision_clock", "condition", "appeal");
        assertThat(RowPolicies.tables()).containsAll(tables);
        for (String table : tables) {
            RowPolicies.hide(table);
        }
    }
}
