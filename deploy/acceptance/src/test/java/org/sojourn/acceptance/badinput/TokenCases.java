package org.sojourn.acceptance.badinput;

import static org.sojourn.acceptance.badinput.Expect.refused;
import static org.sojourn.acceptance.badinput.Expect.refusedWith;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sojourn.acceptance.site.Jws;
import org.sojourn.acceptance.site.Request;
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

    static void write(Cases cases) {
        World world = cases.world();
        forged(world.site().token("emil"), world.site().clientToken(Part.DEBRIEF))
                .forEach((name, token) -> LISTS.forEach((part, list) -> cases.add(
                        Group.TOKENS,
                        name + ", " + part.name(),
                        refused(401, "invalid-token"),
                        () -> world.ask(part, Request.get(list).as(token)))));
        LISTS.forEach((part, list) -> cases.add(
                Group.TOKENS,
                "none, " + part.name(),
                refused(401, "invalid-token"),
                () -> world.ask(part, Request.get(list))));
        cases.add(
                Group.TOKENS,
                "of 100 KB",
                Expect.dropped(),
                () -> world.ask(Part.GATEWAY, Request.get("/api/trips").as("x".repeat(100_000))));
        browser(cases);
        destinations(cases);
    }

    private static Map<String, String> forged(String token, String foreign) {
        Jws sound = Jws.of(token);
        PrivateKey own = key();
        Map<String, String> forged = new LinkedHashMap<>();
        for (String none : List.of("none", "NoNe", "")) {
            forged.put("alg " + none, sound.withAlgorithm(none).unsigned());
        }
        forged.put("HS256", sound.withAlgorithm("HS256").authenticated("public"));
        forged.put("signed by another key", sound.signed(own));
        forged.put(
                "changed claims",
                new Jws(sound.header(), sound.claims().replace("traveller", "org-admin")).signedLike(token));
        forged.put(
                "later expiry",
                sound.withClaims(claims -> claims.put("exp", 9_999_999_999L)).signedLike(token));
        forged.put("no signature", sound.unsigned());
        forged.put("half", token.substring(0, token.length() / 2));
        forged.put("four parts", token + ".x");
        forged.put("for another audience", foreign);
        for (String kid : List.of("../../../dev/null", "' or 1=1 --", "http://127.0.0.1:1/jwks", "")) {
            forged.put(
                    "kid " + kid, sound.withHeader(head -> head.put("kid", kid)).signed(own));
        }
        for (String jump : List.of("jku", "x5u")) {
            forged.put(
                    "header " + jump,
                    sound.withHeader(head -> head.put(jump, "http://127.0.0.1:1/"))
                            .signed(own));
        }
        forged.put(
                "header jwk",
                sound.withHeader(head -> head.putObject("jwk").put("kty", "oct").put("k", "AA"))
                        .signed(own));
        forged.put(
                "header crit",
                sound.withHeader(head -> head.putArray("crit").add("x")).signed(own));
        return forged;
    }

    /** There is no session: nothing that a browser sends by itself counts, and nothing sends it elsewhere. */
    private static void browser(Cases cases) {
        World world = cases.world();
        Request post =
                Request.create("/api/trips", cases.world().trip().toString()).with("Cookie: q_session=stolen");
        cases.add(
                Group.FORGERY,
                "cookie for a token",
                refused(401, "invalid-token"),
                () -> world.ask(Part.GATEWAY, post));
        cases.add(
                Group.FORGERY,
                "form of another site",
                refused(401, "invalid-token"),
                () -> world.ask(
                        Part.GATEWAY,
                        post.without("Content-Type")
                                .with("Content-Type: text/plain")
                                .with("Origin: null")
                                .with("Sec-Fetch-Site: cross-site")));
        cases.add(
                Group.FORGERY,
                "question before a call",
                refusedWith(401, 405),
                () -> world.ask(
                        Part.GATEWAY,
                        Request.of("OPTIONS", "/api/trips")
                                .with("Origin: https://evil.example")
                                .with("Access-Control-Request-Method: POST")));
        for (String target : List.of("//evil", "/%5Cevil", "https:evil", "javascript:1", "%0d%0aLocation:x")) {
            for (String name : List.of("returnTo", "redirect_uri", "next")) {
                cases.add(
                        Group.REDIRECTS,
                        name + '=' + target,
                        refusedWith(200, 400),
                        "emil",
                        Request.get("/api/trips?limit=1&" + name + '=' + target));
            }
        }
    }

    /** No field is an address to call: what looks like one is refused or kept as text, and never asked for. */
    private static void destinations(Cases cases) {
        for (String address : List.of(
                "http://127.1/",
                "http://169.254.169.254/",
                "file:///etc/passwd",
                "gopher://x",
                "http://[::ffff:127.0.0.1]/")) {
            for (String field : List.of("callback", "url", "webhook", "feed")) {
                cases.addTrip(
                        Group.DESTINATIONS,
                        field + ' ' + address,
                        Expect.invalid('/' + field),
                        cases.world().trip().withText('/' + field, address).toString());
            }
        }
        String entity =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>";
        cases.add(
                Group.DESTINATIONS,
                "entity in a policy",
                refusedWith(400, 422),
                "orson",
                Request.create(
                        "/api/policies",
                        Body.of("{}").withText("/model", entity).toString()));
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
}
