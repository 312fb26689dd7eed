package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Advisories of two organisations in each state and label, a group of countries, an acknowledgement that is owed. */
final class AdvisoryThings {

    private static final String AUTHORITY = "/authority";
    private static final String VEGA = "/vega-institute";
    private static final Map<String, Set<String>> NO_PARTS = Map.of();

    private final Staging stage;
    private final String country;

    AdvisoryThings(Staging stage, String country) {
        this.stage = stage;
        this.country = country;
    }

    void make() {
        String ours = publish("edith", "pablo", edition("GREEN", AUTHORITY, 3));
        keepAdvisory("published", "edith", AUTHORITY, ours, NO_PARTS);
        keepAdvisory("published", "vasco", VEGA, publish("vasco", "vanda", edition("GREEN", VEGA, 3)), NO_PARTS);
        keepAdvisory("clear", "edith", AUTHORITY, publish("edith", "pablo", edition("CLEAR", AUTHORITY, 3)), NO_PARTS);
        String robotics = "/authority/orion-labs/robotics";
        keepAdvisory(
                "amber",
                "edith",
                AUTHORITY,
                publish("edith", "pablo", edition("AMBER", robotics, 3)),
                Map.of("audience", Set.of("ada", "emil", "grace", "dora")));
        keepAdvisory("draft", "erik", AUTHORITY, draft("erik", edition("GREEN", AUTHORITY, 3)), author("erik"));
        keepAdvisory("draft", "vasco", VEGA, draft("vasco", edition("GREEN", VEGA, 3)), author("vasco"));
        String review = draft("erik", edition("GREEN", AUTHORITY, 3));
        stage.command("erik", "/api/advisories/" + review + "/editions/1", "submit", "");
        keepAdvisory("in review", "erik", AUTHORITY, review, author("erik"));
        stage.keep(new Thing("country", "-", AUTHORITY, NO_PARTS, Map.of("code", "NO"), ""));
        notice("pablo");
        group("edith", AUTHORITY);
        group("vasco", VEGA);
        acknowledgement("emil", ours);
        acknowledgement("noor", ours);
        acknowledgement("edith", ours);
    }

    /** The next edition of what was published raises the level. */
    void raise() {
        Thing advisory = stage.things().stream()
                .filter(thing ->
                        thing.kind().equals("published") && thing.unit().equals(AUTHORITY))
                .findFirst()
                .orElseThrow();
        String path = "/api/advisories/" + advisory.address().get("advisory");
        stage.create("edith", path + "/editions", "");
        String next = path + "/editions/2";
        stage.put("edith", next, version(stage.tag("edith", next)), edition("GREEN", AUTHORITY, 4));
        stage.command("edith", next, "submit", "");
        stage.command("pablo", next, "publish", "");
    }

    private static long version(String tag) {
        return Long.parseLong(tag.replaceAll("\\D", ""));
    }

    private static Map<String, Set<String>> author(String name) {
        return Map.of("author", Set.of(name));
    }

    private String edition(String label, String audience, int level) {
        return """
                {"title": "%1$s: level %2$d", "classification": "%3$s", "changeNote": %4$s,
                 "areas": [{"country": "%1$s", "level": %2$d, "indicators": ["DISC"]}], "audience": {"anyOf": [{"unit": "%5$s"}]},
                 "body": [{"name": "Summary", "text": "Of this (fictional) danger."}]}""".formatted(country, level, label, level > 3 ? "\"It got worse.\"" : "null", audience);
    }

    private String draft(String editor, String edition) {
        return stage.create(editor, "/api/advisories", edition).path("id").asText();
    }

    private String publish(String editor, String publisher, String edition) {
        String id = draft(editor, edition);
        stage.command(editor, "/api/advisories/" + id + "/editions/1", "submit", "");
        stage.command(publisher, "/api/advisories/" + id + "/editions/1", "publish", "");
        return id;
    }

    private void keepAdvisory(String kind, String editor, String unit, String id, Map<String, Set<String>> parts) {
        stage.keep(new Thing(
                kind,
                "-",
                unit,
                parts,
                Map.of("advisory", id, "number", "1"),
                stage.tag(editor, "/api/advisories/" + id + "/editions/1")));
    }

    private void notice(String person) {
        JsonNode told = stage.await(person, "/api/advisory/notices", "notice", item -> true);
        String id = told.path("id").asText();
        stage.keep(new Thing("advisory notice", person, stage.unit(person), NO_PARTS, Map.of("id", id), ""));
    }

    private void group(String editor, String unit) {
        String body = """
                {"name": "Group %s", "members": [{"country": "NO", "from": "2020-01-01"}]}""".formatted(java.util.UUID.randomUUID());
        String id = stage.create(editor, "/api/country-groups", body).path("id").asText();
        stage.keep(new Thing(
                "country group",
                "-",
                unit,
                NO_PARTS,
                Map.of("group", id),
                stage.tag(editor, "/api/country-groups/" + id)));
    }

    private void acknowledgement(String person, String advisory) {
        JsonNode owed = stage.await(
                person,
                "/api/acknowledgements",
                "acknowledgement",
                item -> item.path("advisoryId").asText().equals(advisory));
        stage.keep(new Thing(
                "acknowledgement",
                person,
                stage.unit(person),
                stage.supervised(person),
                Map.of("id", owed.path("id").asText()),
                ""));
    }
}
