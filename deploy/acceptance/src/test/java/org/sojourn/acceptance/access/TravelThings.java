package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sojourn.acceptance.site.Json;

/** Trips of people in four units, with all that hangs on them. */
final class TravelThings {

    private static final String APPROVAL = """
            {"outcome": "APPROVED", "reasons": "The congress matters.", "conditions": [{"type": "LOANER_DEVICE", "text": "Take a loaned laptop."}]}""";

    private final Staging stage;
    private final String country;

    TravelThings(Staging stage, String country) {
        this.stage = stage;
        this.country = country;
    }

    /** A trip that was decided, with condition, appeal, incident and check-ins; a draft, and an open invitation. */
    void make(String traveller, List<String> approvers) {
        String plan = trip(country, 40, 43);
        stage.awaitAnswer(
                traveller,
                "/api/trips/evaluate",
                plan,
                judged -> judged.path("mode").asText().equals("APPROVE"));
        keep(traveller, "draft trip", Map.of("trip", declare(traveller, trip("NO", 70, 72))), "");
        String id = declare(traveller, plan);
        String path = "/api/trips/" + id;
        stage.command(traveller, path, "submit", "{}");
        if (approvers.size() > 1) {
            approvers.forEach(approver -> approve(traveller, approver, path));
            partsOfAnApproval(traveller, path);
        }
        String incident = """
                {"type": "QUESTIONING", "country": "NO", "text": "Asked for a password.", "restricted": false}""";
        keep(
                traveller,
                "incident",
                Map.of("incident", idOf(stage.create(traveller, path + "/incidents", incident))),
                "/api/incidents/");
        String invitation = """
                {"host": {"organisation": "Fictional Congress", "country": "%1$s"}, "event": "The congress", "country": "%1$s",
                 "startsOn": "%2$s", "endsOn": "%3$s", "zone": "Europe/Oslo", "payer": "HOST", "role": "SPEAKER"}""".formatted(country, stage.day(90), stage.day(92));
        keep(
                traveller,
                "invitation",
                Map.of("invitation", idOf(stage.create(traveller, "/api/invitations", invitation))),
                "/api/invitations/");
    }

    /** At high risk it takes two, at others one. */
    private void approve(String traveller, String approver, String path) {
        if (stage.get(traveller, path).path("authorisation").asText().equals("IN_ASSESSMENT")) {
            stage.command(approver, path, "decide", APPROVAL);
        }
    }

    /** What is left to make once guidance has changed, and the trip as it then stands. */
    void finish(String traveller, boolean guided) {
        JsonNode filed = stage.await(
                traveller,
                "/api/trips?limit=100",
                "trip",
                item -> item.toString().contains(stage.day(40).toString()));
        String id = idOf(filed);
        if (guided) {
            for (String subject : List.of("TRIP", "INVITATION")) {
                JsonNode asked = stage.await(
                        traveller,
                        "/api/reassessments?limit=100",
                        "reassessment",
                        item -> item.path("subject").asText().equals(subject));
                keep(traveller, "reassessment", Map.of("reassessment", idOf(asked)), "/api/reassessments/");
            }
        }
        JsonNode amendment = stage.createOn(traveller, "/api/trips/" + id, "amendments", trip(country, 45, 49));
        keep(traveller, "amendment", Map.of("trip", id, "amendment", idOf(amendment)), Staging.tagOf(amendment));
        keep(traveller, "trip", Map.of("trip", id), "/api/trips/");
    }

    /** A policy of a unit that one administrator has uploaded and none has activated. */
    void policy() {
        JsonNode model = JsonNodeFactory.instance.textNode(stage.text("orson", "/api/policies/default/model"));
        ObjectNode body = (ObjectNode) Json.of("""
                {"unitPath": "/authority/orion-labs", "cases": [{"name": "level 3", "mode": "APPROVE", "input": {"kind": "OFFICIAL",
                 "purpose": "CONFERENCE", "leadDays": 30, "durationDays": 5,
                 "legs": [{"country": "ZZ", "level": "3", "indicators": [], "transit": false, "home": false}]}}]}""");
        body.set("model", model);
        String id = idOf(stage.create("orson", "/api/policies", body.toString()));
        stage.keep(new Thing(
                "policy",
                "-",
                "/authority/orion-labs",
                Map.of("uploader", Set.of("orson")),
                Map.of("policy", id),
                stage.tag("orson", "/api/policies/" + id)));
    }

    /** An erasure that was asked for, and a hold that stands in its way. */
    void erasure(String traveller) {
        String asked = "{\"person\": \"%s\", \"reason\": \"Asked for by letter.\"}".formatted(stage.id(traveller));
        keepOfficers(traveller, "erasure", "erasure", "prisca", "/api/erasures", asked);
        keepOfficers(traveller, "legal hold", "hold", "remy", "/api/legal-holds", asked);
    }

    private void keepOfficers(
            String person, String kind, String parameter, String officer, String collection, String body) {
        String id = idOf(stage.create(officer, collection, body));
        stage.keep(new Thing(
                kind,
                person,
                stage.unit(person),
                Map.of(),
                Map.of(parameter, id),
                stage.tag(officer, collection + '/' + id)));
    }

    private void partsOfAnApproval(String traveller, String path) {
        String notice = stage.await(traveller, "/api/travel/notices", "notice", item -> true)
                .path("id")
                .asText();
        stage.keep(new Thing("travel notice", traveller, stage.unit(traveller), Map.of(), Map.of("id", notice), ""));
        String trip = path.substring(path.lastIndexOf('/') + 1);
        JsonNode condition = stage.await(traveller, path + "/conditions", "condition", item -> true);
        keep(traveller, "condition", Map.of("trip", trip, "condition", idOf(condition)), Staging.tagOf(condition));
        JsonNode checkIn = stage.await(traveller, path + "/check-ins", "check-in", item -> true);
        keep(traveller, "check-in", Map.of("trip", trip, "id", idOf(checkIn)), Staging.tagOf(checkIn));
        String appeal = idOf(stage.create(traveller, path + "/appeals", "{\"grounds\": \"My own will do.\"}"));
        keep(traveller, "appeal", Map.of("appeal", appeal), "/api/appeals/");
    }

    /** Keeps something of the traveller's; the tag is told, or is that of the address it is added to. */
    private void keep(String traveller, String kind, Map<String, String> address, String tag) {
        boolean asked = tag.startsWith("/");
        String present =
                asked ? stage.tag(traveller, tag + address.values().iterator().next()) : tag;
        stage.keep(new Thing(
                kind, traveller, stage.unit(traveller), parts(traveller, kind), new HashMap<>(address), present));
    }

    private Map<String, Set<String>> parts(String traveller, String kind) {
        return kind.equals("draft trip") ? Map.of() : stage.supervised(traveller);
    }

    private String declare(String traveller, String trip) {
        return idOf(stage.create(traveller, "/api/trips", trip));
    }

    private static String idOf(JsonNode made) {
        return made.path("id").asText();
    }

    private String trip(String to, int from, int until) {
        return """
                {"kind": "OFFICIAL", "purpose": "CONFERENCE", "purposeText": "A fictional congress",
                 "legs": [{"country": "%1$s", "place": "Somewhere", "arrival": "%2$s", "departure": "%3$s", "zone": "Europe/Oslo"}],
                 "emergencyContact": {"name": "Tomas Lindqvist", "relation": "brother", "phone": "+49 30 5550100"}}""".formatted(to, stage.day(from), stage.day(until));
    }
}
