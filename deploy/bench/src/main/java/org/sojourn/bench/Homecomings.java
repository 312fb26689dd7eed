package org.sojourn.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.sojourn.local.Part;

/** Trips of one traveller from which he returns, one after the other, each watched until its case is there. */
final class Homecomings implements AutoCloseable {

    private static final String TRAVELLER = "emil";

    /** More often would take half a processor from those who are waited for. */
    private static final Duration GLANCE = Duration.ofNanos(400_000);

    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Site site;
    private final Wire wire;
    private final String token;
    private final UUID traveller;
    private final Connection debrief;

    Homecomings(Site site) {
        this.site = site;
        this.wire = new Wire(site.address(Part.TRAVEL));
        this.token = new Tokens(site.stack()).of(TRAVELLER);
        this.traveller = Tokens.subject(token);
        try {
            this.debrief = site.stack().database("debrief");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Seconds from the request that tells of the return to the case, for so many trips. */
    List<Double> times(int count) {
        List<Away> away = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            away.add(leave());
        }
        site.settle();
        List<Double> times = new ArrayList<>();
        for (Away trip : away) {
            times.add(back(trip));
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return times;
    }

    private record Away(String path, String version) {}

    private Away leave() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String trip = """
                {"kind":"OFFICIAL","purpose":"RESEARCH_VISIT","purposeText":"Repairs the robots of the station",\
                "legs":[{"country":"HM","place":"Atlas Cove","arrival":"%1$s","departure":"%1$s","zone":"Indian/Kerguelen"}],\
                "hosts":[{"organisation":"Penguin Robotics Station","country":"HM"}],\
                "plannedContacts":[{"name":"Pia Pinguin","organisation":"Penguin Robotics Station","country":"HM"}],\
                "emergencyContact":{"name":"Karin Sorensen","relation":"wife","phone":"+49 30 5550101"},\
                "lateReason":"The berth was offered yesterday."}""".formatted(today);
        Wire.Answer draft =
                done(wire.post("/api/trips", token, "Idempotency-Key: " + UUID.randomUUID() + "\r\n", trip));
        String path = draft.headerOrFail("Location");
        Wire.Answer submitted = command(path, "submit", draft.headerOrFail("ETag"), "{}");
        return new Away(
                path,
                command(path, "depart", submitted.headerOrFail("ETag"), "{}").headerOrFail("ETag"));
    }

    private double back(Away trip) {
        UUID id = UUID.fromString(trip.path().substring(trip.path().lastIndexOf('/') + 1));
        long start = System.nanoTime();
        command(trip.path(), "return", trip.version(), "{}");
        try (PreparedStatement look =
                debrief.prepareStatement("select 1 from debrief_case where traveller_id = ? and trip_id = ?")) {
            look.setObject(1, traveller);
            look.setObject(2, id);
            while (true) {
                ResultSet row = look.executeQuery();
                if (row.next()) {
                    return (System.nanoTime() - start) / 1e9;
                }
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException("no case for " + trip.path());
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Wire.Answer command(String path, String command, String version, String body) {
        return done(wire.post(path + '/' + command, token, "If-Match: " + version + "\r\n", body));
    }

    private static Wire.Answer done(Wire.Answer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    @Override
    public void close() {
        wire.close();
        try {
            debrief.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
