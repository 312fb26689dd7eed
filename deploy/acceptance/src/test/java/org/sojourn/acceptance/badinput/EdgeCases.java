package org.sojourn.acceptance.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.sojourn.acceptance.badinput.Expect.dropped;
import static org.sojourn.acceptance.badinput.Expect.refused;
import static org.sojourn.acceptance.badinput.Expect.refusedWith;
import static org.sojourn.acceptance.badinput.Expect.taken;

import java.util.List;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.local.Part;

/** What two parsers could read differently: paths, framing and headers; and who asks too often. */
final class EdgeCases {

    private EdgeCases() {}

    static void write(Cases cases) {
        paths(cases);
        framing(cases);
        headers(cases);
        cases.add(Group.RATE, "300 requests of one person", refused(429, "rate-limited"), () -> tooMany(cases.world()));
    }

    private static void paths(Cases cases) {
        List<String> ambiguous = List.of(
                "/api/trips%2F1",
                "/api/trips%252F1",
                "/api/trips%5C1",
                "/api/./trips",
                "/api/x/../trips",
                "/api/%2e%2e/trips",
                "/api/trips/..;/x",
                "/api/trips;x=1",
                "/api/trips%3Bx",
                "/api//trips",
                "//api/trips",
                "/api/trips/",
                "/api/trips/%2e",
                "/api/trips%3Fx",
                "/api/trips%23x",
                "/api/trips/%c0%ae%c0%ae",
                "/api/trips%00",
                "/api/trips/%zz",
                "/api/trips/a\\b");
        for (String path : ambiguous) {
            cases.add(Group.PROXY_PATHS, path, dropped(), "emil", Request.get(path));
            cases.add(
                    Group.PROXY_PATHS,
                    path + " (straight)",
                    new Expect(java.util.Set.of(0, 200, 400, 404, 405), java.util.Set.of(), null, true),
                    cases.world().askingStraight(Part.TRAVEL, "noor", Request.get(path)));
        }
        for (String path :
                List.of("/API/TRIPS", "/api/trips.json", "/Api/trips", "/q/health", "/q/metrics", "/openapi", "/")) {
            cases.add(Group.PROXY_PATHS, path, refusedWith(400, 404), "emil", Request.get(path));
        }
        cases.add(Group.PROXY_PATHS, "whole address", dropped(), "emil", Request.get("http://evil.example/api/trips"));
        cases.add(
                Group.PROXY_PATHS, "another host before @", dropped(), "emil", Request.get("@evil.example/api/trips"));
        cases.add(
                Group.PROXY_PATHS,
                "method by header",
                refusedWith(400, 405, 428),
                "emil",
                Request.post(cases.world().draft(), "{}").with("X-HTTP-Method-Override: PUT"));
    }

    private static void framing(Cases cases) {
        String hidden = "0\r\n\r\nGET /api/trips HTTP/1.1\r\nHost: x\r\n\r\n";
        Request post = Request.post("/api/trips", hidden);
        List<List<String>> framings = List.of(
                List.of("Content-Length: 5", "Transfer-Encoding: chunked"),
                List.of("Transfer-Encoding: chunked", "Transfer-Encoding: identity"),
                List.of("Transfer-Encoding: chunked, x"),
                List.of("Transfer-Encoding: xchunked"),
                List.of("Transfer-Encoding: identity, chunked"),
                List.of("Transfer-Encoding:\r\n chunked"),
                List.of("Transfer-Encoding : chunked"),
                List.of("Transfer-Encoding: \u000bchunked"),
                List.of("Content-Length: 5", "Content-Length: 6"),
                List.of("Content-Length: +5"),
                List.of("Content-Length: 5, 5"),
                List.of("Content-Length: -1"),
                List.of("Content-Length: 0x5"));
        for (List<String> framing : framings) {
            Request framed = post;
            for (String header : framing) {
                framed = framed.with(header);
            }
            cases.add(Group.SMUGGLING, framing.toString(), dropped(), single(cases, framed));
        }
        cases.add(
                Group.SMUGGLING,
                "body on GET",
                dropped(),
                single(cases, Request.post("/api/trips", hidden).by("GET")));
        cases.add(
                Group.SMUGGLING,
                "chunk ends of one LF",
                dropped(),
                single(
                        cases,
                        post.carrying("5\n{}   \n0\n\n".getBytes(ISO_8859_1)).with("Transfer-Encoding: chunked")));
        cases.add(
                Group.SMUGGLING,
                "chunk size that is none",
                dropped(),
                single(
                        cases,
                        post.carrying("zz\r\n{}\r\n0\r\n\r\n".getBytes(ISO_8859_1))
                                .with("Transfer-Encoding: chunked")));
        cases.add(
                Group.SMUGGLING,
                "upgrade to h2c",
                dropped(),
                single(cases, Request.get("/api/trips").with("Upgrade: h2c").with("HTTP2-Settings: AAMAAABkAAQAAP__")));
    }

    /** Two answers to one request would mean that it was read as two. */
    private static java.util.function.Supplier<Answer> single(Cases cases, Request request) {
        return () -> {
            Answer answer = cases.world().ask("emil", request);
            return answer.answers() > 1 ? new Answer(299, "", answer.answers() + " answers") : answer;
        };
    }

    private static void headers(Cases cases) {
        Request list = Request.get("/api/trips?limit=1");
        cases.add(
                Group.HEADERS,
                "two hosts",
                dropped(),
                "emil",
                list.with("Host: a").with("Host: b"));
        cases.add(Group.HEADERS, "no colon", dropped(), "emil", list.with("no colon"));
        cases.add(Group.HEADERS, "NUL in a value", dropped(), "emil", list.with("X-Filler: a\u0000b"));
        cases.add(Group.HEADERS, "two tokens", refusedWith(400, 401), () -> {
            String token = cases.world().site().token("emil");
            return cases.world().ask(Part.GATEWAY, list.as(token).as(token));
        });
        cases.add(
                Group.HEADERS,
                "token named by Connection",
                refusedWith(200, 400),
                "emil",
                list.with("Connection: Authorization"));
        for (String method : List.of("TRACE", "CONNECT", "OPTIONS", "PROPFIND", "get", "DELETE", "PATCH")) {
            cases.add(
                    Group.HEADERS,
                    "method " + method,
                    new Expect(
                            java.util.Set.of(0, 400, 405, 415, 501),
                            java.util.Set.of(),
                            null,
                            method.equals("CONNECT")),
                    "emil",
                    list.by(method));
        }
        for (String header : List.of(
                "X-Forwarded-For: 10.0.0.1",
                "X-Forwarded-Host: evil",
                "Forwarded: for=1",
                "X-Original-URL: /api/policies",
                "X-User: orson",
                "X-Sojourn-Subject: orson",
                "Cookie: q_session=1")) {
            cases.add(
                    Group.HEADERS,
                    header,
                    refused(403),
                    "emil",
                    Request.get("/api/travel/audit").with(header));
        }
        cases.add(Group.HEADERS, "no acceptable answer", refusedWith(200, 406), "emil", list.with("Accept: image/png"));
        cases.add(
                Group.HEADERS,
                "request id with a line end",
                taken(200),
                "emil",
                list.with("X-Request-Id: a%0d%0aSet-Cookie: x=1"));
    }

    private static Answer tooMany(World world) {
        Request list = Request.get("/api/countries?limit=1").as(world.site().token("ines"));
        Answer last = new Answer(0, "", "");
        for (int i = 0; i < 2000 && last.status() != 429; i++) {
            last = java.util.stream.IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(n -> world.ask(Part.GATEWAY, list))
                    .reduce((a, b) -> a.status() == 429 ? a : b)
                    .orElseThrow();
        }
        return last.has("Retry-After") ? last : new Answer(299, "", "no Retry-After");
    }
}
