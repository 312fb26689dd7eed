package org.sojourn.acceptance.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sojourn.acceptance.badinput.Expect.refused;
import static org.sojourn.acceptance.badinput.Expect.refusedWith;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sojourn.local.Part;

/** Tokens that nobody signed for this, requests that a browser was talked into, and addresses that the server is told to call. */
final class TokenCases {

    private static final Map<Part, String> LISTS = Map.of(
            Part.GATEWAY,
            "/api/trips",
            Part.TRAVEL,
            "/api/trips",
            Part.ADVISORY,
            "/api/advisories",
            Part.DEBRIEF,
            "/api/debriefs");

    private TokenCases() {}

    static void write(Table table) {
        World world = table.world();
        forged(world.ground().token("emil"), world.ground().stack().serviceToken(Part.DEBRIEF))
                .forEach((name, token) -> LISTS.forEach((part, list) -> table.add(
                        Group.TOKENS,
                        name + ", " + part.name(),
                        refused(401, "invalid-token"),
                        () -> world.ask(part, Request.get(list).as(token)))));
        LISTS.forEach((part, list) -> table.add(
                Group.TOKENS,
                "none, " + part.name(),
                refused(401, "invalid-token"),
                () -> world.ask(part, Request.get(list))));
        table.add(
                Group.TOKENS,
                "of 100 KB",
                Expect.dropped(),
                () -> world.ask(Part.GATEWAY, Request.get("/api/trips").as("x".repeat(100_000))));
        browser(table);
        destinations(table);
    }

    private static Map<String, String> forged(String token, String foreign) {
        List<String> parts = List.of(token.split("\\.", -1));
        String header = text(parts.get(0));
        String claims = text(parts.get(1));
        PrivateKey own = key();
        Map<String, String> forged = new LinkedHashMap<>();
        for (String none : List.of("none", "NoNe", "")) {
            forged.put("alg " + none, encoded(header.replace("RS256", none)) + '.' + parts.get(1) + '.');
        }
        forged.put("HS256", hs256(encoded(header.replace("RS256", "HS256")) + '.' + parts.get(1)));
        forged.put("signed by another key", rs256(own, encoded(header) + '.' + parts.get(1)));
        forged.put(
                "changed claims",
                parts.get(0) + '.' + encoded(claims.replace("traveller", "org-admin")) + '.' + parts.get(2));
        forged.put(
                "later expiry",
                parts.get(0)
                        + '.'
                        + encoded(claims.replaceFirst("\"exp\":\\d+", "\"exp\":9999999999"))
                        + '.'
                        + parts.get(2));
        forged.put("no signature", parts.get(0) + '.' + parts.get(1) + '.');
        forged.put("half", token.substring(0, token.length() / 2));
        forged.put("four parts", token + ".x");
        forged.put("for another audience", foreign);
        for (String kid : List.of("../../../dev/null", "' or 1=1 --", "http://127.0.0.1:1/jwks", "")) {
            String named = header.replaceFirst(
                    "\"kid\" ?: ?\"[^\"]*\"", java.util.regex.Matcher.quoteReplacement("\"kid\":\"" + kid + '"'));
            forged.put("kid " + kid, rs256(own, encoded(named) + '.' + parts.get(1)));
        }
        for (String jump : List.of(
                "\"jku\":\"http://127.0.0.1:1/\"",
                "\"x5u\":\"http://127.0.0.1:1/\"",
                "\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}",
                "\"crit\":[\"x\"]")) {
            forged.put(
                    "header " + jump,
                    rs256(own, encoded(header.replaceFirst("\\{", "{" + jump + ',')) + '.' + parts.get(1)));
        }
        return forged;
    }

    /** There is no session: nothing that a browser sends by itself counts, and nothing sends it elsewhere. */
    private static void browser(Table table) {
        World world = table.world();
        Request post = Request.create("/api/trips", Body.trip().toString()).with("Cookie: q_session=stolen");
        table.add(
                Group.FORGERY,
                "cookie for a token",
                refused(401, "invalid-token"),
                () -> world.ask(Part.GATEWAY, post));
        table.add(
                Group.FORGERY,
                "form of another site",
                refused(401, "invalid-token"),
                () -> world.ask(
                        Part.GATEWAY,
                        post.without("Content-Type")
                                .with("Content-Type: text/plain")
                                .with("Origin: null")
                                .with("Sec-Fetch-Site: cross-site")));
        table.add(
                Group.FORGERY,
                "question before a call",
                refusedWith(401, 405),
                () -> world.ask(
                        Part.GATEWAY,
                        new Request(
                                "OPTIONS",
                                "/api/trips",
                                List.of("Origin: https://evil.example", "Access-Control-Request-Method: POST"),
                                new byte[0])));
        for (String target : List.of("//evil", "/%5Cevil", "https:evil", "javascript:1", "%0d%0aLocation:x")) {
            for (String name : List.of("returnTo", "redirect_uri", "next")) {
                table.add(
                        Group.REDIRECTS,
                        name + '=' + target,
                        refusedWith(200, 400),
                        "emil",
                        Request.get("/api/trips?limit=1&" + name + '=' + target));
            }
        }
    }

    /** No field is an address to call: what looks like one is refused or kept as text, and never asked for. */
    private static void destinations(Table table) {
        for (String address : List.of(
                "http://127.1/",
                "http://169.254.169.254/",
                "file:///etc/passwd",
                "gopher://x",
                "http://[::ffff:127.0.0.1]/")) {
            for (String field : List.of("callback", "url", "webhook", "feed")) {
                table.addTrip(
                        Group.DESTINATIONS,
                        field + ' ' + address,
                        Expect.invalid('/' + field),
                        Body.trip().withText('/' + field, address).toString());
            }
        }
        String entity =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>";
        table.add(
                Group.DESTINATIONS,
                "entity in a policy",
                refusedWith(400, 422),
                "orson",
                Request.create(
                        "/api/policies",
                        Body.of("{}").withText("/model", entity).toString()));
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PrivateKey key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String rs256(PrivateKey key, String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return content + '.' + encoded(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String hs256(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("public".getBytes(UTF_8), "HmacSHA256"));
            return content + '.' + encoded(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
