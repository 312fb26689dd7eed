package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Debrief cases of people in three units, worked on by a debriefer each. */
final class CaseThings {

    private static final String SHORT_NOTICE = "{\"lateReason\": \"Called at short notice.\"}";

    private final Staging stage;

    CaseThings(Staging stage) {
        this.stage = stage;
    }

    /** A case in which the account is given, an interview was called off, and a note and a finding are written. */
    void make(String traveller, String debriefer, boolean shared) {
        String id = returned(traveller);
        String path = "/api/debriefs/" + id;
        giveAccount(traveller, path);
        stage.command(debriefer, path, "claim", "");
        stage.command(debriefer, path, "triage", "{\"to\": \"INTERVIEW\"}");
        stage.create(debriefer, path + "/interviews", """
                {"startsAt": "%sT10:00:00Z", "zone": "Europe/Berlin", "place": "Room 4"}""".formatted(stage.day(5)));
        JsonNode called = stage.await(debriefer, path + "/interviews", "interview", item -> true);
        stage.commandOn(called, debriefer, path + "/interviews", "cancel", "{\"reason\": \"It is all written down.\"}");
        stage.command(debriefer, path, "end-interview", "");
        stage.create(debriefer, path + "/notes", "{\"text\": \"Calm and clear.\"}");
        String finding =
                stage.create(debriefer, path + "/findings", """
                {"type": "SEARCH", "severity": "LOW", "confidence": "HIGH", "text": "A laptop was searched."}""").path("id").asText();
        Map<String, Set<String>> parts = new HashMap<>(Map.of("claimer", Set.of(debriefer)));
        if (shared) {
            stage.keep(new Thing("questionnaire", "-", stage.unit(traveller), Map.of(), Map.of("version", "1"), ""));
            share(path, debriefer, id, finding, parts);
        }
        JsonNode interview = stage.await(debriefer, path + "/interviews", "interview", item -> true);
        keep(
                traveller,
                "interview",
                parts,
                Map.of("id", id, "interview", text(interview, "id")),
                Staging.tagOf(interview));
        keep(traveller, "finding", parts, Map.of("id", id, "finding", finding), "");
        JsonNode item = stage.await(traveller, path + "/plan", "line of the plan", line -> true);
        keep(traveller, "plan line", parts, Map.of("id", id, "item", text(item, "id")), Staging.tagOf(item));
        JsonNode answer = stage.await(traveller, path + "/answers", "answer", line -> true);
        keep(traveller, "answer", parts, Map.of("id", id, "question", text(answer, "question")), Staging.tagOf(answer));
        keep(traveller, "case", parts, Map.of("id", id), stage.tag(traveller, path));
        String notice = text(stage.await(traveller, "/api/debrief/notices", "notice", line -> true), "id");
        keep(traveller, "debrief notice", Map.of(), Map.of("id", notice), "");
    }

    /** A case whose traveller was let off. */
    void makeWaived(String traveller, String supervisor) {
        String id = returned(traveller);
        stage.command(supervisor, "/api/debriefs/" + id, "waive", "{\"reason\": \"It was a day trip.\"}");
        keep(traveller, "waived case", Map.of(), Map.of("id", id), stage.tag(traveller, "/api/debriefs/" + id));
    }

    /** A follow-up of sven's, a referral to liam, vito admitted by carl, and olga who broke the glass. */
    private void share(String path, String debriefer, String id, String finding, Map<String, Set<String>> parts) {
        stage.create(debriefer, path + "/follow-ups", """
                {"owner": "%s", "text": "Have the laptop examined.", "dueOn": "%s"}""".formatted(stage.id("sven"), stage.day(9)));
        stage.create(debriefer, path + "/referrals", """
                {"kind": "IT_FORENSICS", "receiver": "%s", "legalBasis": "Section 4 of the (fictional) act", "text": "A laptop to examine.",
                 "findings": [{"id": "%s", "text": "A laptop was searched."}]}""".formatted(stage.id("liam"), finding));
        stage.create("carl", path + "/members", """
                {"person": "%s", "reason": "He knows the place."}""".formatted(stage.id("vito")));
        String glass = text(stage.create("olga", path + "/break-glass", """
                {"reason": "Her device is in the hands of strangers."}"""), "id");
        parts.put("member", Set.of("vito"));
        parts.put("glass", Set.of("olga"));
        keep("-", "broken glass", parts, Map.of("id", glass), stage.tag("olga", "/api/break-glass/" + glass));
        keep("-", "member", parts, Map.of("id", id, "person", stage.id("vito")), "");
        JsonNode followUp = stage.await(debriefer, path + "/follow-ups", "follow-up", item -> true);
        String task = text(followUp, "id");
        keep("-", "case follow-up", parts, Map.of("id", id, "followUp", task), Staging.tagOf(followUp));
        keep("sven", "follow-up", Map.of(), Map.of("id", task), stage.tag("sven", "/api/follow-ups/" + task));
        JsonNode referral = stage.await(debriefer, path + "/referrals", "referral", item -> true);
        String extract = text(referral, "id");
        keep("-", "case referral", parts, Map.of("id", id, "referral", extract), Staging.tagOf(referral));
        keep("liam", "referral", Map.of(), Map.of("id", extract), stage.tag("liam", "/api/referrals/" + extract));
    }

    private void giveAccount(String traveller, String path) {
        stage.get(traveller, path + "/plan")
                .forEach(line -> stage.put(
                        traveller,
                        path + "/plan/" + text(line, "id"),
                        line.path("version").asLong(),
                        "{\"confirmation\": \"AS_PLANNED\"}"));
        stage.get(traveller, path + "/answers")
                .forEach(line -> stage.put(
                        traveller,
                        path + "/answers/" + text(line, "question"),
                        line.path("version").asLong(),
                        "{\"answer\": \"no\"}"));
        stage.command(traveller, path, "submit", "");
    }

    /** The case of somebody who left today, and is back. */
    private String returned(String traveller) {
        String plan = """
                {"kind": "OFFICIAL", "purpose": "CONFERENCE", "legs": [{"country": "NO", "place": "Somewhere", "arrival": "%s",
                 "departure": "%s", "zone": "Europe/Oslo"}],
                 "emergencyContact": {"name": "Tomas Lindqvist", "relation": "brother", "phone": "+49 30 5550100"}}""".formatted(stage.day(0), stage.day(2));
        String trip = text(stage.create(traveller, "/api/trips", plan), "id");
        String path = "/api/trips/" + trip;
        stage.command(traveller, path, "submit", SHORT_NOTICE);
        stage.command(traveller, path, "depart", "{}");
        stage.command(traveller, path, "return", "{\"returnedOn\": \"%s\"}".formatted(stage.day(0)));
        return text(
                stage.await(
                        traveller,
                        "/api/debriefs?limit=100",
                        "case",
                        item -> text(item, "tripId").equals(trip)),
                "id");
    }

    private void keep(
            String owner, String kind, Map<String, Set<String>> parts, Map<String, String> address, String tag) {
        String unit = owner.equals("-") ? stage.unit("emil") : stage.unit(owner);
        stage.keep(new Thing(kind, owner, unit, parts, address, tag));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
