package org.sojourn.acceptance.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What is asked, answered, decided, appealed and amended about a trip. */
final class DecisionPlants {

    private static final List<String> APPROVERS = List.of("petra", "paul");

    private final Plot plot;
    private final String trip;

    DecisionPlants(Plot plot, String trip) {
        this.plot = plot;
        this.trip = trip;
    }

    void decide() {
        plot.command(plot.traveller(), trip, "submit", "{\"lateReason\": \"<submission.late-reason>\"}");
        plot.command("petra", trip, "ask", "{\"question\": \"<inquiry.question>\"}");
        plot.command(plot.traveller(), trip, "answer", "{\"answer\": \"<inquiry.answer>\"}");
        plot.command("pia", trip, "recuse", "{\"reason\": \"<recusal.reason>\"}");
        for (String approver : APPROVERS) {
            if (Plot.is(plot.get(approver, trip), "authorisation", "IN_ASSESSMENT")) {
                plot.command(approver, trip, "decide", """
                        {"outcome": "APPROVED", "reasons": "<decision.reasons>", "restrictedReasons": "<decision.restricted-reasons>",
                         "conditions": [{"type": "LOANER_DEVICE", "text": "<condition.text>"}, {"type": "OTHER", "text": "<condition.other-text>"}]}""");
            }
        }
    }

    void appeal() {
        String appeal = "/api/appeals/"
                + Plot.idOf(plot.create(plot.traveller(), trip + "/appeals", "{\"grounds\": \"<appeal.grounds>\"}"));
        plot.command("alma", appeal, "decide", """
                {"outcome": "UPHELD", "reasons": "<appeal.reasons>", "restrictedReasons": "<appeal.restricted-reasons>"}""");
    }

    void meetConditions() {
        String conditions = trip + "/conditions";
        plot.commandOn(
                condition("LOANER_DEVICE"),
                plot.traveller(),
                conditions,
                "evidence",
                "{\"evidence\": \"<condition.evidence>\"}");
        plot.commandOn(
                condition("LOANER_DEVICE"),
                "petra",
                conditions,
                "return",
                "{\"reason\": \"<condition.return-reason>\"}");
        plot.commandOn(condition("OTHER"), "petra", conditions, "waive", "{\"reason\": \"<condition.waive-reason>\"}");
    }

    /** Once guidance has changed: the trip stands, and another plan is declined. */
    void confirmAndAmend(String country) {
        JsonNode asked =
                plot.await(plot.traveller(), "/api/reassessments?limit=100", item -> Plot.is(item, "subject", "TRIP"));
        plot.command(
                "petra",
                "/api/reassessments/" + Plot.idOf(asked),
                "confirm",
                "{\"reasons\": \"<reassessment.reasons>\"}");
        JsonNode amendment = plot.createOn(
                plot.traveller(), trip, "amendments", Itinerary.in(country, plot.day(45), plot.day(50), "amendment"));
        plot.commandOn(amendment, "petra", trip + "/amendments", "decide", """
                {"outcome": "DECLINED", "reasons": "<amendment-decision.reasons>",
                 "restrictedReasons": "<amendment-decision.restricted-reasons>"}""");
    }

    private JsonNode condition(String type) {
        return plot.await(
                plot.traveller(),
                trip + "/conditions",
                item -> Plot.is(item, "type", type)
                        && List.of("OPEN", "EVIDENCED")
                                .contains(item.path("state").asText()));
    }
}
