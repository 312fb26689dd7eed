package org.sojourn.travel;

import static io.restassured.RestAssured.given;
import static org.sojourn.travel.checkin.Watch.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.Tokens;

/** A month to come that no other test fills: lived through in order, closed, and read as its auditor. */
public final class MeasuredMonth {

    private final YearMonth month;

    private MeasuredMonth(YearMonth month) {
        this.month = month;
    }

    /** The month after next, or later if months were closed already. */
    public static MeasuredMonth coming() {
        YearMonth now = YearMonth.from(TestClock.now().atOffset(ZoneOffset.UTC));
        YearMonth latest = Db.query("select month::text from oversight_month order by month desc limit 1").stream()
                .map(row -> YearMonth.from(LocalDate.parse(String.valueOf(row.get("month")))))
                .filter(closed -> closed.isAfter(now))
                .findFirst()
                .orElse(now);
        return new MeasuredMonth(latest.plusMonths(2));
    }

    /** Its last minutes are still those of the month before. */
    public void justBefore() {
        be(start(month).minus(Duration.ofMinutes(20)));
    }

    public void justAfter() {
        be(start(month.plusMonths(1)).plus(Duration.ofMinutes(20)));
    }

    /** At noon of one of its days. */
    public void on(LocalDate day) {
        be(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    public LocalDate day(int day) {
        return month.atDay(day);
    }

    /** Ends it, unless a timer has done so. */
    public void close() {
        justAfter();
        while (Db.count("select count(*) from oversight_month where month = ?", month.atDay(1)) == 0) {
            sweep("oversight-month");
        }
    }

    /** What is shown of one unit and those below it; nothing where that is hidden or was not counted. */
    public @Nullable Map<String, Integer> shown(String measure, @Nullable String slice, String unit) {
        return given().auth()
                .oauth2(Tokens.of(People.AUDE))
                .get("/api/travel/oversight?month=" + month)
                .then()
                .statusCode(200)
                .extract()
                .path("measures.find { it.measure == '%s' && it.slice == %s }.rows.find { it.unit == '%s' }?.counts"
                        .formatted(measure, slice == null ? "null" : "'" + slice + "'", unit));
    }

    private static void be(Instant at) {
        TestClock.advance(Duration.between(TestClock.now(), at));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
