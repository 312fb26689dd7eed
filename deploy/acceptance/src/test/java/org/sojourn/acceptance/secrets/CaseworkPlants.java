package org.sojourn.acceptance.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a debriefer, his reviewer and others write down about somebody. */
final class CaseworkPlants {

    private final Plot plot;
    private final String debrief;

    CaseworkPlants(Plot plot, String debrief) {
        this.plot = plot;
        this.debrief = debrief;
    }

    void interview() {
        plot.command("dina", debrief, "pause", "{\"code\": \"OTHER\", \"text\": \"<pause.text>\"}");
        plot.command("dina", debrief, "resume");
        plot.command("dina", debrief, "triage", "{\"to\": \"INTERVIEW\"}");
        String interviews = debrief + "/interviews";
        plot.create("dina", interviews, appointment("interview.place", "interview.channel"));
        plot.commandOn(
                last(),
                "dina",
                interviews,
                "reschedule",
                appointment("interview.other-place", "interview.other-channel"));
        plot.commandOn(last(), "dina", interviews, "cancel", "{\"reason\": \"<interview.cancel-reason>\"}");
        plot.create("dina", interviews, appointment("interview.place", "interview.channel"));
        plot.move(Duration.ofHours(3));
        Instant now = plot.now();
        plot.commandOn(last(), "dina", interviews, "record", """
                {"startedAt": "%s", "endedAt": "%s", "present": ["<interview.present>"], "statement": "<interview.statement>"}""".formatted(
                        now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1))));
        plot.create(
                plot.traveller(),
                interviews + '/' + Plot.idOf(last()) + "/comments",
                "{\"text\": \"<interview.comment>\"}");
        plot.move(Duration.ofDays(15));
        plot.commandOn(last(), "dina", interviews, "go-on", "{\"reason\": \"<interview.go-on-reason>\"}");
    }

    private String appointment(String place, String channel) {
        return """
                {"startsAt": "%s", "zone": "Europe/Berlin", "place": "<%s>", "channel": "<%s>"}""".formatted(plot.now().plus(Duration.ofHours(1)), place, channel);
    }

    private JsonNode last() {
        JsonNode all = plot.get("dina", debrief + "/interviews");
        return all.get(all.size() - 1);
    }

    void find() {
        plot.create("dina", debrief + "/notes", "{\"text\": \"<note.text>\"}");
        String finding = Plot.idOf(plot.create("dina", debrief + "/findings", """
                {"type": "SEARCH", "severity": "LOW", "confidence": "HIGH", "text": "<finding.text>"}"""));
        plot.create("dina", debrief + "/findings/" + finding + "/suggest-advisory", """
                {"country": "SC", "area": "<suggestion.area>", "indicators": ["CYB"], "level": 3, "summary": "<suggestion.summary>"}""");
        followUp("follow-up.text");
        JsonNode done = open("/follow-ups");
        plot.command("sven", "/api/follow-ups/" + Plot.idOf(done), "complete", "{\"remark\": \"<follow-up.remark>\"}");
        followUp("follow-up.other-text");
        plot.commandOn(
                open("/follow-ups"),
                "dina",
                debrief + "/follow-ups",
                "waive",
                "{\"reason\": \"<follow-up.waive-reason>\"}");
        refer(finding);
    }

    private void followUp(String kind) {
        plot.create("dina", debrief + "/follow-ups", """
                {"owner": "%s", "text": "<%s>", "dueOn": "%s"}""".formatted(plot.id("sven"), kind, plot.day(5)));
    }

    /** One that is done, one that is rejected, one that is revoked, and one that is only looked at. */
    private void refer(String finding) {
        String referral = """
                {"kind": "IT_FORENSICS", "receiver": "%s", "legalBasis": "<referral.legal-basis>", "text": "<referral.text>",
                 "findings": [{"id": "%s", "text": "<referral.finding>"}]}""".formatted(plot.id("liam"), finding);
        plot.create("dina", debrief + "/referrals/preview", referral.replace("<referral.", "<referral-preview."));
        String first = referred(referral);
        plot.command("liam", first, "accept");
        plot.command("liam", first, "done", "{\"receipt\": \"<referral.receipt>\"}");
        plot.command("liam", referred(referral), "reject", "{\"reason\": \"<referral.reject-reason>\"}");
        referred(referral);
        plot.commandOn(
                open("/referrals"),
                "dina",
                debrief + "/referrals",
                "revoke",
                "{\"reason\": \"<referral.revoke-reason>\"}");
    }

    private String referred(String referral) {
        plot.create("dina", debrief + "/referrals", referral);
        return "/api/referrals/" + Plot.idOf(open("/referrals"));
    }

    private JsonNode open(String collection) {
        return plot.await(
                "dina",
                debrief + collection,
                item -> List.of("OPEN", "REQUESTED").contains(item.path("state").asText()));
    }

    void close() {
        propose();
        plot.command("rosa", debrief, "return", "{\"reason\": \"<closure.return-reason>\"}");
        propose();
        List<String> lines = new ArrayList<>();
        plot.get("rosa", debrief + "/closure")
                .path("checklist")
                .forEach(line -> lines.add(line.path("item").toString()));
        plot.command("rosa", debrief, "close", "{\"confirmed\": " + lines + "}");
        plot.command("carl", debrief, "reopen", "{\"to\": \"ANALYSIS\", \"reason\": \"<closure.reopen-reason>\"}");
    }

    private void propose() {
        plot.command("dina", debrief, "propose-closure", """
                {"outcome": "FINDINGS_RESOLVED", "reason": "<closure.proposal-reason>"}""");
    }

    /** The case of a trip that needs no debriefing. */
    static void waive(Plot plot) {
        String plan = """
                {"kind": "OFFICIAL", "purpose": "CONFERENCE",
                 "legs": [{"country": "NO", "arrival": "%1$s", "departure": "%1$s", "zone": "Europe/Oslo"}],
                 "emergencyContact": {"name": "Tomas Lindqvist", "phone": "+49 30 5550100"}}""".formatted(plot.day(0));
        String trip = "/api/trips/" + Plot.idOf(plot.create(plot.traveller(), "/api/trips", plan));
        plot.command(plot.traveller(), trip, "submit", "{\"lateReason\": \"<submission.other-late-reason>\"}");
        plot.command(plot.traveller(), trip, "depart");
        plot.command(plot.traveller(), trip, "return", "{}");
        plot.command("carl", AccountPlants.caseOf(plot, trip), "waive", "{\"reason\": \"<closure.waive-reason>\"}");
    }
}
