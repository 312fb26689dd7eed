package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class TripRowsComponentTest {

    @Test
    void everyPersonalTableIsUnderARowPolicyThatHidesItsRows() throws SQLException {
        advise("ML", 3);
        String trip = submitted(ADA, plan("ML", 30));
        command(PETRA, trip, "ask", "{\"question\":\"Why?\"}");
        command(ADA, trip, "answer", "{\"answer\":\"So.\"}");
        command(PETRA, trip, "decide", "{\"outcome\":\"DECLINED\",\"reasons\":\"no\"}")
                .then()
                .statusCode(200);

        List<String> tables = List.of("trip", "leg", "evaluation", "decision", "inquiry", "notice", "audit_entry");
        assertThat(RowPolicies.tables()).containsAll(tables);
        for (String table : tables) {
            RowPolicies.hide(table);
        }
    }

    @Test
    void noPersonalTableIsLeftOpen() {
        RowPolicies.areForced("person");
    }
}
