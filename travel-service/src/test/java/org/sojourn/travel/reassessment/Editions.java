package org.sojourn.travel.reassessment;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.Topics;

/** Editions as advisory-service publishes and withdraws them, for robotics and AI researchers of the tests. */
public final class Editions {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Editions() {}

    /** Sends an edition and waits until it is applied. */
    public static void publish(UUID advisory, int number, String country, int level) {
        publish(advisory, number, country, level, true);
    }

    public static void publish(UUID advisory, int number, String country, int level, boolean major) {
        send(advisory, number, country, level, major);
        await().atMost(PATIENCE)
                .until(() ->
                        Db.count("select count(*) from edition where advisory_id = ? and number = ?", advisory, number)
                                == 1);
    }

    public static void send(UUID advisory, int number, String country, int level, boolean major) {
        Topics.send(
                "sojourn.advisory.edition",
                advisory.toString(),
                "org.sojourn.advisory.edition.published.v1",
                advisory.toString(),
                number * 10L,
                """
                {"advisoryId":"%s","advisoryReference":"%s","number":%d,"title":"Guidance on %s","classification":"GREEN",
                 "major":%b,"changeNote":"news","effectiveFrom":"2026-01-0%dT00:00:00Z","reviewBy":"2027-11-01",
                 "areas":[{"country":"%s","level":%d,"indicators":%s}],
                 "audience":{"anyOf":[{"coverage":"ai-researchers"}]}}""".formatted(
                                advisory,
                                reference(country),
                                number,
                                country,
                                major,
                                number,
                                country,
                                level,
                                level > 2 ? "[\"DET\"]" : "[]"));
    }

    public static String reference(String country) {
        return "AD-TEST-" + country + "00";
    }

    /** Withdraws an edition and waits until that is applied. */
    public static void withdraw(UUID advisory, int number) {
        Topics.send(
                "sojourn.advisory.edition",
                advisory.toString(),
                "org.sojourn.advisory.edition.withdrawn.v1",
                advisory.toString(),
                number * 10L + 1,
                "{\"advisoryId\":\"%s\",\"number\":%d,\"at\":\"2026-02-01T00:00:00Z\",\"reason\":\"wrong\"}"
                        .formatted(advisory, number));
        await().atMost(PATIENCE)
                .until(() -> Db.count(
                                "select count(*) from edition where advisory_id = ? and end_fact = 'WITHDRAWN'",
                                advisory)
                        == 1);
    }
}
