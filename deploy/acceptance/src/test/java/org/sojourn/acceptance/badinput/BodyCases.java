package org.sojourn.acceptance.badinput;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sojourn.acceptance.badinput.Expect.invalid;
import static org.sojourn.acceptance.badinput.Expect.refused;

import java.util.List;
import java.util.Map;
import org.sojourn.acceptance.site.Request;
import org.sojourn.local.Part;

/** Sizes, JSON and media types. */
final class BodyCases {

    private BodyCases() {}

    static void write(Cases cases) {
        sizes(cases);
        json(cases);
        media(cases);
        files(cases);
    }

    private static void sizes(Cases cases) {
        String list = "/api/trips?limit=";
        Request large = Request.create("/api/trips", '"' + "x".repeat(257 * 1024) + '"');
        cases.add(Group.SIZE, "body of 257 KB", refused(413, "too-large"), "emil", large);
        cases.add(
                Group.SIZE,
                "body of 257 KB (straight)",
                Expect.dropped(),
                cases.world().askingStraight(Part.TRAVEL, "emil", large));
        cases.add(
                Group.SIZE,
                "address over 4 KB",
                refused(414, "uri-too-long"),
                "emil",
                Request.get(list + "1&q=" + "x".repeat(4096)));
        cases.add(
                Group.SIZE,
                "header over 20 KB",
                Expect.dropped(),
                "emil",
                Request.get(list + 1).with("X-Filler: " + "x".repeat(21 * 1024)));
        cases.spoil(Group.SIZE, "51 legs", "/legs", "[" + "null,".repeat(50) + "null]");
        cases.addTrip(Group.SIZE, "array of 80,000", refused(400), "{\"legs\": [" + "1,".repeat(80_000) + "1]}");
        cases.addTrip(Group.SIZE, "20,000 fields", refused(400), fields(20_000));
        for (String limit : List.of("0", "-1", "1000000000", "99999999999", "ten", "%00")) {
            cases.addBoth(
                    Group.SIZE, "page of " + limit, invalid("/limit"), "emil", Part.TRAVEL, Request.get(list + limit));
        }
    }

    private static String fields(int count) {
        StringBuilder fields = new StringBuilder("{\"kind\": \"OFFICIAL\"");
        for (int i = 0; i < count; i++) {
            fields.append(",\"f").append(i).append("\":1");
        }
        return fields.append('}').toString();
    }

    private static void json(Cases cases) {
        String trip = cases.world().trip().toString();
        Map<String, String> malformed = Map.ofEntries(
                Map.entry("depth 33", "{\"legs\": " + "[".repeat(33) + "]".repeat(33) + "}"),
                Map.entry("depth 100,000", "[".repeat(100_000)),
                Map.entry("number of 100,000 digits", "{\"kind\": " + "9".repeat(100_000) + "}"),
                Map.entry("1e400", "1e400"),
                Map.entry("NaN", "{\"kind\": NaN}"),
                Map.entry("field twice", trip.replaceFirst("\\{", "{\"kind\": \"PRIVATE\",")),
                Map.entry("two objects", trip + trip),
                Map.entry("comment", "/* trip */" + trip),
                Map.entry("trailing comma", trip.substring(0, trip.length() - 1) + ",}"),
                Map.entry("single quotes", trip.replace('"', '\'')),
                Map.entry("half an object", trip.substring(0, trip.length() / 2)),
                Map.entry("array", "[" + trip + "]"),
                Map.entry("text", "\"trip\""),
                Map.entry("null", "null"),
                Map.entry("nothing but space", "   "));
        malformed.forEach((name, body) -> cases.addTrip(Group.JSON, name, refused(400), body));
        cases.spoil(Group.JSON, "unknown field", "/status", "1");
        cases.spoil(Group.JSON, "unknown field inside", "/legs/0/risk", "\"LOW\"");
        cases.spoil(Group.JSON, "object for text", "/purposeText", "{}");
        cases.spoil(Group.JSON, "number for text", "/purposeText", "7");
        cases.spoilText(Group.JSON, "text for a list", "/legs", "NO");
        cases.spoil(Group.JSON, "number for a word", "/kind", "0");
        Request create = Request.create("/api/trips", trip);
        cases.add(Group.JSON, "UTF-16", Expect.taken(201), "emil", create.carrying(trip.getBytes(UTF_16)));
        cases.add(Group.JSON, "bytes that are no UTF-8", refused(400), "emil", create.carrying(new byte[] {
            '{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'
        }));
        cases.add(Group.JSON, "no body", refused(400), "emil", create.carrying(new byte[0]));
    }

    private static void media(Cases cases) {
        Request create =
                Request.create("/api/trips", cases.world().trip().toString()).without("Content-Type");
        List<String> types = List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json;charset=utf-16",
                "application/merge-patch+json",
                "*/*",
                ";;");
        for (String type : types) {
            cases.addBoth(
                    Group.JSON,
                    "content type " + type,
                    refused(415, "unsupported-media-type"),
                    "emil",
                    Part.TRAVEL,
                    create.with("Content-Type: " + type));
        }
        cases.addBoth(
                Group.JSON, "no content type", refused(415, "unsupported-media-type"), "emil", Part.TRAVEL, create);
    }

    /** There are no uploads: whatever comes as a file is refused before it is stored. */
    private static void files(Cases cases) {
        Map<String, String> names = Map.of(
                "path as name", "../../x",
                "script in a picture", "x.svg",
                "reserved name", "con",
                "name of 300 bytes", "x".repeat(300),
                "no name", "");
        names.forEach((name, file) -> cases.addBoth(
                Group.FILES,
                name,
                refused(415, "unsupported-media-type"),
                "emil",
                Part.TRAVEL,
                Request.of("POST", "/api/trips")
                        .carrying(part(file).getBytes(UTF_8))
                        .with("Idempotency-Key: f-" + name.hashCode())
                        .with("Content-Type: multipart/form-data; boundary=b")));
        cases.add(
                Group.FILES,
                "gzip bomb",
                Expect.refusedWith(400, 415),
                "emil",
                Request.create("/api/trips", "")
                        .carrying(new byte[] {31, -117, 8, 0, 0, 0})
                        .with("Content-Encoding: gzip"));
    }

    private static String part(String file) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                + "\"\r\nContent-Type: image/svg+xml\r\n\r\n<svg onload=alert(1)>\r\n--b--\r\n";
    }
}
