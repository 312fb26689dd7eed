package org.sojourn.acceptance.badinput;

import static org.sojourn.acceptance.badinput.Expect.invalid;
import static org.sojourn.acceptance.badinput.Expect.refused;
import static org.sojourn.acceptance.badinput.Expect.taken;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.local.Part;

/** What stands in the fields: text of every script, dates, codes, and what other programs would take for a command. */
final class FieldCases {

    private static final String NAME = "/emergencyContact/name";
    private static final String PLACE = "/legs/0/place";

    private FieldCases() {}

    static void write(Cases cases) {
        unicode(cases);
        dates(cases);
        farDates(cases);
        codes(cases);
        text(cases);
        search(cases);
    }

    private static void unicode(Cases cases) {
        for (String unclean : List.of("\\u0000", "a\\u0007b", "\\u001b[31m", "\\u009b", "\\ud800", "\\udc00x")) {
            for (String field : List.of(NAME, "/purposeText", "/legs/0/place", "/hosts/0/organisation")) {
                cases.spoil(Group.UNICODE, unclean + " in " + field, field, '"' + unclean + '"');
            }
        }
        for (String name : List.of(
                "O",
                "Nguyễn",
                "O'Brien-Ñúñez",
                "مريم",
                "李",
                "🦊",
                "e\u0301",
                "\u202eevil",
                "a\u200bb",
                "x".repeat(200))) {
            cases.add(Group.UNICODE, "text " + name, taken(201), echoed(cases, name));
        }
        cases.spoilText(Group.UNICODE, "name of 201", NAME, "x".repeat(201));
        cases.spoilText(Group.UNICODE, "10,000 marks on a letter", NAME, "a" + "\u0301".repeat(10_000));
        cases.spoilText(Group.UNICODE, "blank name", NAME, " \t");
    }

    /** Text comes back as it was given, or not at all. */
    private static java.util.function.Supplier<Answer> echoed(Cases cases, String name) {
        Request request = Request.create(
                "/api/trips", cases.world().trip().withText(PLACE, name).toString());
        return () -> {
            Answer answer = cases.world().ask("emil", request);
            String stored = answer.json().at(PLACE).asText();
            return answer.status() != 201 || stored.equals(name) ? answer : new Answer(299, "", "stored as " + stored);
        };
    }

    private static void dates(Cases cases) {
        for (String date : List.of(
                "2027-02-29",
                "2027-04-31",
                "2027-13-01",
                "10000-01-01",
                "tomorrow",
                "2027-1-1",
                "2027-01-01T00:00:00Z",
                "+14:00",
                "",
                "0000-01-01",
                "-0001-01-01",
                "9999-12-31",
                "-999999999-01-01",
                "+999999999-12-31")) {
            cases.spoilText(Group.DATES, "arrival " + date, "/legs/0/arrival", date);
        }
        cases.spoil(Group.DATES, "number", "/legs/0/arrival", "20270101");
        cases.spoilText(Group.DATES, "return before departure", "/legs/0/departure", "2026-01-01");
        cases.spoilText(Group.DATES, "trip of five years", "/legs/0/departure", "2033-01-01");
        for (String zone : List.of("Nowhere/Land", "+25:00", "UTC+99", "../etc/passwd", "")) {
            cases.spoilText(Group.DATES, "zone " + zone, "/legs/0/zone", zone);
        }
        for (String month : List.of("2026", "2026-13", "x", "+999999999-12", "%00")) {
            cases.addBoth(
                    Group.DATES,
                    "month " + month,
                    invalid("/month"),
                    "aude",
                    Part.TRAVEL,
                    Request.get("/api/travel/oversight?month=" + month));
        }
    }

    /** Years that Java reads and no database keeps, in bodies and in what stands for the end of a page. */
    private static void farDates(Cases cases) {
        for (String moment : List.of("+300000-01-01T00:00:00Z", "-300000-01-01T00:00:00Z")) {
            for (String field : List.of("/effectiveFrom", "/expiresAt")) {
                cases.add(
                        Group.DATES,
                        field + " " + moment,
                        invalid(field),
                        "edith",
                        Request.create(
                                "/api/advisories",
                                Body.advisory().with(field, '"' + moment + '"').toString()));
            }
            for (String list : List.of("/api/debriefs", "/api/follow-ups", "/api/acknowledgements")) {
                cases.add(
                        Group.DATES,
                        "page of " + list + " after " + moment,
                        invalid("/cursor"),
                        "emil",
                        Request.get(list + "?cursor=" + cursor(moment, new UUID(0, 0).toString())));
            }
        }
        cases.add(
                Group.DATES,
                "page of trips after a far day",
                invalid("/cursor"),
                "emil",
                Request.get("/api/trips?cursor=" + cursor("+999999999-12-31", new UUID(0, 0).toString())));
        cases.add(
                Group.DATES,
                "page of advisories after a far number",
                invalid("/cursor"),
                "emil",
                Request.get("/api/advisories?cursor=" + cursor(new UUID(0, 0).toString(), "99999999999")));
        cases.add(
                Group.JSON,
                "nobody as a clause of an audience",
                Expect.refusedWith(400),
                "edith",
                Request.create(
                        "/api/advisories",
                        Body.advisory().with("/audience", "{\"anyOf\": [null]}").toString()));
    }

    private static String cursor(String... values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", values).getBytes(StandardCharsets.UTF_8));
    }

    private static void codes(Cases cases) {
        for (String code : List.of("XX", "ZZ", "no", "UK", "XK", "AN", "NOR", "N", "N\\n", "ＮＯ", "")) {
            cases.spoil(Group.CODES, "country " + code, "/legs/0/country", '"' + code + '"');
            cases.add(
                    Group.CODES,
                    "country of an area " + code,
                    Expect.refusedWith(400, 422),
                    "edith",
                    Request.create(
                            "/api/advisories",
                            Body.advisory()
                                    .with("/areas/0/country", '"' + code + '"')
                                    .toString()));
        }
        for (String level : List.of("0", "5", "-1", "1.5", "\"2\"", "null", "99999999999")) {
            cases.add(
                    Group.CODES,
                    "level " + level,
                    invalid("/areas/0/level"),
                    "edith",
                    Request.create(
                            "/api/advisories",
                            Body.advisory().with("/areas/0/level", level).toString()));
        }
    }

    /** Formulas, markup, log lines and patterns are text like any other: kept as they are, and shown as JSON only. */
    private static void text(Cases cases) {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1")) {
            cases.add(Group.SPREADSHEETS, formula, taken(201), echoed(cases, formula));
        }
        for (String markup : List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "{{7*7}}",
                "</script>",
                "&lt;b&gt;")) {
            cases.add(Group.SCRIPTS, markup, taken(201), echoed(cases, markup));
        }
        for (String line :
                List.of("${jndi:ldap://127.0.0.1/x}", "x\r\nERROR forged", "{\"level\":\"ERROR\"}", "%n%s%x")) {
            cases.add(Group.LOGS, line, taken(201), echoed(cases, line));
        }
        for (String forged : List.of("\\u001b[2J", "x\\u0000y")) {
            cases.spoil(Group.LOGS, "escape", NAME, '"' + forged + '"');
        }
        String killer = "a".repeat(50_000) + "!";
        cases.spoilText(Group.CPU, "country of 50,000", "/legs/0/country", killer);
        cases.spoilText(Group.CPU, "zone of 50,000", "/legs/0/zone", killer);
        cases.add(
                Group.CPU,
                "huge language",
                taken(200),
                "emil",
                Request.get("/api/trips?limit=1").with("Accept-Language: " + "en,".repeat(3000) + "de"));
        cases.add(
                Group.CPU,
                "cursor of 3,000",
                invalid("/cursor"),
                "emil",
                Request.get("/api/trips?cursor=" + "A".repeat(3000)));
    }

    private static void search(Cases cases) {
        for (String fragment : List.of("' or 1=1 --", "%", "_", "a' union select 1", "&|!", "x\u0000")) {
            String value = URLEncoder.encode(fragment, StandardCharsets.UTF_8);
            cases.addBoth(
                    Group.SEARCH,
                    "state " + fragment,
                    invalid("/authorisation"),
                    "emil",
                    Part.TRAVEL,
                    Request.get("/api/trips?authorisation=" + value));
            cases.addBoth(
                    Group.SEARCH,
                    "cursor " + fragment,
                    invalid("/cursor"),
                    "emil",
                    Part.TRAVEL,
                    Request.get("/api/trips?cursor=" + value));
            cases.addBoth(
                    Group.SEARCH,
                    "advisory " + fragment,
                    Expect.refusedWith(200, 400, 404),
                    "emil",
                    Part.TRAVEL,
                    Request.get("/api/reassessments?advisory=" + value));
        }
        cases.add(
                Group.SEARCH, "queue of nobody", Expect.refusedWith(400), "dina", Request.get("/api/debriefs?queue=x"));
        cases.add(
                Group.SEARCH,
                "view of nobody",
                refused(400, "invalid-input"),
                "emil",
                Request.get("/api/trips?view=x"));
        cases.add(Group.SEARCH, "broken encoding", Expect.dropped(), "emil", Request.get("/api/trips?cursor=%zz"));
    }
}
