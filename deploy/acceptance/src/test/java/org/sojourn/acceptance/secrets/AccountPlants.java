package org.sojourn.acceptance.secrets;

import com.fasterxml.jackson.databind.JsonNode;

/** What a traveller tells of his trip, and why others come to see it. */
final class AccountPlants {

    private final Plot plot;
    private final String debrief;

    AccountPlants(Plot plot, String debrief) {
        this.plot = plot;
        this.debrief = debrief;
    }

    /** The case of a trip, once it is there; its path. */
    static String caseOf(Plot plot, String trip) {
        String id = trip.substring(trip.lastIndexOf('/') + 1);
        return "/api/debriefs/"
                + Plot.idOf(
                        plot.await(plot.traveller(), "/api/debriefs?limit=100", item -> Plot.is(item, "tripId", id)));
    }

    void giveAccount() {
        plot.await(plot.traveller(), debrief + "/plan", line -> Plot.is(line, "kind", "CONTACT"));
        boolean corrected = false;
        for (JsonNode line : plot.get(plot.traveller(), debrief + "/plan")) {
            String said = said(line, corrected);
            corrected |= Plot.is(line, "kind", "LEG");
            plot.put(
                    plot.traveller(),
                    debrief + "/plan/" + Plot.idOf(line),
                    line.path("version").asLong(),
                    said);
        }
        plot.create(plot.traveller(), debrief + "/plan", """
                {"kind": "CONTACT", "contact": {"name": "<unplanned.contact>", "organisation": "<unplanned.organisation>",
                 "reason": "<unplanned.reason>"}, "remark": "<unplanned.remark>"}""");
        for (JsonNode line : plot.get(plot.traveller(), debrief + "/answers")) {
            String question = line.path("question").asText();
            plot.put(
                    plot.traveller(),
                    debrief + "/answers/" + question,
                    line.path("version").asLong(),
                    answer(question));
        }
        plot.command(plot.traveller(), debrief, "submit");
    }

    private static String said(JsonNode line, boolean corrected) {
        return switch (line.path("kind").asText()) {
            case "LEG" ->
                corrected
                        ? "{\"confirmation\": \"DID_NOT_HAPPEN\", \"remark\": \"<plan.reason>\"}"
                        : """
                        {"confirmation": "CORRECTED", "remark": "<plan.remark>", "leg": {"country": "SC", "place": "<plan.place>",
                         "arrival": "%1$s", "departure": "%1$s", "zone": "Europe/Oslo", "transit": false}}""".formatted(line.at("/planned/leg/arrival").asText("2026-01-01"));
            case "CONTACT" -> """
                {"confirmation": "CORRECTED", "contact": {"name": "<plan.contact>", "organisation": "<plan.organisation>",
                 "reason": "<plan.contact-reason>"}}""";
            default -> "{\"confirmation\": \"AS_PLANNED\"}";
        };
    }

    private static String answer(String question) {
        return switch (question) {
            case "Q1" -> "{\"answer\": \"yes\", \"details\": {\"what\": \"<answer.what>\"}}";
            case "Q2" -> """
                {"answer": "yes", "details": {"who": "<answer.who>", "why": "<answer.why>", "organisation": "<answer.organisation>"}}""";
            default -> "{\"answer\": \"no\"}";
        };
    }

    /** Who sees the case beside those who work on it, and why. */
    void letOthersSee() {
        String glass = "/api/break-glass/"
                + Plot.idOf(
                        plot.create("sven", debrief + "/break-glass", "{\"reason\": \"<glass.reason> is a reason.\"}"));
        plot.command("rosa", glass, "review", "{\"verdict\": \"JUSTIFIED\", \"reason\": \"<glass.verdict>\"}");
        plot.command("carl", debrief, "compartment", "{\"reason\": \"<compartment.reason>\"}");
        admit("dina");
        admit("vito");
        plot.command("dina", debrief, "claim");
        plot.command(
                "carl",
                debrief,
                "members/" + plot.id("vito") + "/remove",
                "{\"reason\": \"<membership.removal-reason>\"}");
        plot.command("carl", debrief, "lift-compartment", "{\"reason\": \"<compartment.lift-reason>\"}");
    }

    private void admit(String person) {
        plot.create(
                "carl",
                debrief + "/members",
                "{\"person\": \"" + plot.id(person) + "\", \"reason\": \"<membership.reason>\"}");
    }
}
