package org.sojourn.travel.trip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
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
    void keepsWhyATripIsFiledLateUnreadable() {
        advise("MR", 3);
        String trip = declared(ADA, plan("MR", 3));
        command(ADA, trip, "submit", "{\"lateReason\":\"Grandmother\"}").then().statusCode(200);

        String rows = Db.query("""
                        select (select json_agg(t) from trip t where id = x.id)::text
                          || (select json_agg(e) from evaluation e where trip_id = x.id)::text as rows
                        from (select ?::uuid as id) x""", trip).toString();
        assertThat(rows)
                .contains("\"explained\": true")
                .doesNotContain("Grandmother", HexFormat.of().formatHex("Grandmother".getBytes(UTF_8)));
        get(ADA, trip).then().body("content.lateReason", equalTo("Grandmother"));
    }

    @Test
    void noPersonalTableIsLeftOpen() {
        RowPolicies.areForced("person");
    }
}
