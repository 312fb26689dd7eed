package org.sojourn.acceptance.secrets;

import java.util.List;
import java.util.UUID;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.local.Part;

/** What is sent and not taken: it is kept nowhere, neither by the gateway nor by the service. */
final class RefusedPlants {

    private static final int TOO_MUCH = 300_000;
    private static final int TOO_LONG = 2_100;

    private final Plot plot;

    RefusedPlants(Plot plot) {
        this.plot = plot;
    }

    void plant() {
        String plan = """
                {"kind": "%s", "purpose": "CONFERENCE", "purposeText": "%s", "legs": [{"country": "NO", "arrival": "%s", "departure": "2026-01-02", "zone": "%s"}]%s}""";
        String day = "2026-01-01";
        refused(trip("{\"kind\": \"OFFICIAL\", \"purposeText\": \"<refused.malformed>"));
        refused(trip(plan.formatted("<refused.word>", "", day, "Europe/Oslo", "")));
        refused(trip(plan.formatted("OFFICIAL", "<refused.long>" + "x".repeat(TOO_LONG), day, "Europe/Oslo", "")));
        refused(trip(plan.formatted("OFFICIAL", "<refused.control>\\u0007", day, "Europe/Oslo", "")));
        refused(trip(plan.formatted("OFFICIAL", "", "<refused.day>", "Europe/Oslo", "")));
        refused(trip(plan.formatted("OFFICIAL", "", day, "<refused.zone>", "")));
        refused(trip(plan.formatted("OFFICIAL", "", day, "Europe/Oslo", ", \"<refused.field>\": 1")));
        refused(trip(plan.formatted(
                "OFFICIAL", "", day, "Europe/Oslo", ", \"<refused.large>\": \"" + "x".repeat(TOO_MUCH) + '"')));
        refused(Request.get(marked("/api/trips/<refused.path>")));
        refused(Request.get(marked("/api/trips?cursor=<refused.cursor>")));
        refused(Request.get(marked("/api/trips?view=<refused.query>")));
        refused(Request.get(marked("/api/<refused.route>")));
        refused(trip("{}")
                .with(marked("X-Forwarded-For: <refused.header>"))
                .with(marked("User-Agent: <refused.agent>")));
        refused(trip("{}").with(marked("Content-Language: <refused.language>")));
        refusedToken(marked("<refused.token>"));
        refusedToken(marked("<refused.token>.<refused.claims>.<refused.signature>"));
        afterTaking();
    }

    /** A key used twice with different words, and a command that comes too late. */
    private void afterTaking() {
        String key = marked("Idempotency-Key: <taken.key>" + UUID.randomUUID());
        String draft = """
                {"kind": "OFFICIAL", "purpose": "CONFERENCE", "purposeText": "%s",
                 "legs": [{"country": "NO", "arrival": "%s", "departure": "%2$s", "zone": "Europe/Oslo"}]}""";
        String first = marked(draft.formatted("<taken.text>", plot.day(60)));
        Request taken = Request.post("/api/trips", first).with(key).with(marked("X-Request-Id: <taken.request-id>"));
        Answer answer = plot.send(Part.GATEWAY, plot.traveller(), taken);
        if (!answer.succeeded()) {
            throw new IllegalStateException("A draft was refused: " + answer.told());
        }
        refused(Request.post("/api/trips", marked(draft.formatted("<refused.repeated>", plot.day(60))))
                .with(key));
        String trip = "/api/trips/" + Plot.idOf(answer.json());
        refused(Request.command(trip + "/answer", "\"0\"", marked("{\"answer\": \"<refused.late>\"}")));
        refused(Request.command(
                trip + "/decide", "\"0\"", marked("{\"outcome\": \"DECLINED\", \"reasons\": \"<refused.role>\"}")));
    }

    private Request trip(String template) {
        return Request.create("/api/trips", marked(template));
    }

    private String marked(String template) {
        return plot.markers().fill(template);
    }

    private void refused(Request request) {
        for (Part part : List.of(Part.GATEWAY, Part.TRAVEL)) {
            require(plot.send(part, plot.traveller(), request));
        }
    }

    private void refusedToken(String token) {
        for (Part part : List.of(Part.GATEWAY, Part.TRAVEL)) {
            require(plot.sendWith(part, token, Request.get("/api/trips")));
        }
    }

    private static void require(Answer answer) {
        if (answer.succeeded() || answer.status() >= 500) {
            throw new IllegalStateException("Not refused as it should be: " + answer.told());
        }
    }
}
