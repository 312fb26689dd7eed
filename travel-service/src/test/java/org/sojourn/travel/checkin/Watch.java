package org.sojourn.travel.checkin;

import static org.awaitility.Awaitility.await;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.approved;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.timer.Sweep;

/** Trips under watch, as the tests need them, and the timers run by hand. */
public final class Watch {

    private Watch() {}

    /** A trip to a place of level 3, left for today, with a check-in on arrival and one each day. */
    public static String away(TestPerson traveller, String country) {
        if (Db.count("select count(*) from edition_area where country = ?", country) == 0) {
            advise(country, 3);
        }
        String trip = approved(traveller, People.PETRA, country, 30);
        command(traveller, trip, "depart", "{}").then().statusCode(200);
        return trip;
    }

    public static String firstCheckIn(TestPerson person, String trip) {
        return as(person)
                .get("/api/trips/" + trip + "/check-ins")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
    }

    /** Makes a check-in due so long ago that it is missed now. */
    public static void overdue(String checkIn) {
        Db.execute(
                "update check_in set opens_at = ?::timestamptz - interval '1 day', due_at = ?::timestamptz - interval '1 hour',"
                        + " misses_at = ?::timestamptz - interval '1 second' where id = ?::uuid",
                TestClock.now().toString(),
                TestClock.now().toString(),
                TestClock.now().toString(),
                checkIn);
    }

    /** Runs the timer of a name once, as one replica would, and waits for the one that runs by itself: each passes over what the other holds. */
    public static int sweep(String name) {
        Sweep sweep = CDI.current().select(Sweep.class, Any.Literal.INSTANCE).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Access access = CDI.current().select(Access.class).get();
        int handled =
                QuarkusTransaction.requiringNew().call(() -> sweep.sweep(access.system(name), TestClock.now(), 200));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Db.count("select count(*) from scheduled_tasks where task_name = ? and picked", name) == 0);
        return handled;
    }

    public static Response act(TestPerson person, String trip, String checkIn, String command, @Nullable String body) {
        var request = as(person).header("If-Match", "\"" + version(checkIn) + "\"");
        return (body == null ? request : request.body(body))
                .post("/api/trips/" + trip + "/check-ins/" + checkIn + "/" + command);
    }

    public static long version(String checkIn) {
        return Db.count("select version from check_in where id = ?::uuid", checkIn);
    }

    public static String state(String checkIn) {
        return text("select state from check_in where id = ?::uuid", checkIn);
    }

    /** What somebody was told about a trip, read as its recipient. */
    public static List<String> told(TestPerson person, String trip) {
        String reference = text("select reference from trip where id = ?::uuid", trip);
        List<Map<String, String>> notices = as(person)
                .get("/api/travel/notices?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return notices.stream()
                .filter(notice -> notice.getOrDefault("link", "").contains(reference))
                .map(notice -> notice.getOrDefault("kind", ""))
                .toList();
    }

    private static String text(String sql, String id) {
        return String.valueOf(Db.query(sql, id).getFirst().values().iterator().next());
    }
}
