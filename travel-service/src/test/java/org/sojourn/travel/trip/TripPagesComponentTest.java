package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** The trips of a unit and the units below it, page by page: the same whether it has few units or many. */
@QuarkusTest
@WithSojourn("travel")
class TripPagesComponentTest {

    @AfterEach
    void removeUnits() {
        Db.execute("delete from leg where trip_id in (select id from trip where reference like 'TR-PAGE-%')");
        Db.execute("delete from trip where reference like 'TR-PAGE-%'");
        Db.execute("delete from unit where path like '/few%' or path like '/many%'");
    }

    @Test
    void showsTheTripsOfFewUnitsInTheirOrder() {
        showsAllInOrder("few", 3);
    }

    @Test
    void showsTheTripsOfManyUnitsInTheirOrder() {
        showsAllInOrder("many", 150);
    }

    private static void showsAllInOrder(String unit, int below) {
        Db.execute(
                "insert into unit (path) select '/%1$s/u' || n || '/deep' from generate_series(1, ?) n union all select '/%1$s'"
                        .formatted(unit),
                below);
        copies(unit, below);
        TestPerson officer = new TestPerson("officer-" + unit, "Officer", "/" + unit, Set.of(Role.APPROVER), Set.of());

        List<String> listed = pages(officer, "/api/trips?view=UNIT&limit=7");

        assertThat(listed)
                .hasSize(below + 1)
                .isEqualTo(references("unit_path = '/%1$s' or unit_path like '/%1$s/%%'".formatted(unit)));
        assertThat(pages(officer, "/api/trips?view=UNIT&limit=7&authorisation=DECLINED"))
                .isEqualTo(
                        references("(unit_path = '/%1$s' or unit_path like '/%1$s/%%') and authorisation = 'DECLINED'"
                                .formatted(unit)));
    }

    private static List<String> references(String which) {
        return Db.query("select reference from trip where reference like 'TR-PAGE-%' and (" + which
                        + ") order by planned_departure desc, id desc")
                .stream()
                .map(row -> (String) row.get("reference"))
                .toList();
    }

    private static List<String> pages(TestPerson officer, String path) {
        List<String> references = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            Response page = as(officer).get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.then().statusCode(200);
            references.addAll(page.path("items.reference"));
            cursor = page.path("next");
        }
        return references;
    }

    /** A trip in the unit, one in each below it, and one in each of the others whose names are like it. */
    private static void copies(String unit, int below) {
        String trip = submitted(EMIL, plan("FO", 40));
        String columns = String.valueOf(Db.query("""
                        select string_agg(column_name, ', ') as names from information_schema.columns where table_name = 'trip'
                          and column_name not in ('id', 'reference', 'unit_path', 'planned_departure', 'planned_return', 'authorisation')""").getFirst().get("names"));
        Db.execute("""
                insert into trip (id, reference, unit_path, planned_departure, planned_return, authorisation, %1$s)
                select uuidv7(), 'TR-PAGE-' || '%2$s' || u.n, u.path, planned_departure + (u.n %% 5)::int, planned_departure + 30,
                  case when u.n %% 3 = 0 then 'DECLINED' else authorisation end, %1$s
                from trip, (
                  select n, '/%2$s/u' || n || '/deep' as path from generate_series(1, ?) n
                  union all select 0, '/%2$s' union all select 1000 + row_number() over (), path from (values ('/%2$s-b'), ('/%2$s0'), ('/other/%2$s'), ('/%2$sa/u1')) o (path)) u
                where id = ?::uuid""".formatted(columns, unit), below, trip);
    }
}
