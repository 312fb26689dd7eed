package org.sojourn.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.gateway.RawHttp;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class PathComponentTest {

    private StubService travel;

    @BeforeEach
    void listen() {
        travel = StubService.fresh("travel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/trips/%2Fx",
                "/api/trips/%2fx",
                "/api/trips/%252F",
                "/api/trips/%5Cx",
                "/api/./trips",
                "/api/trips/.",
                "/api/trips/..",
                "/api/advisories/../trips",
                "/api/trips/%2e%2e/advisories",
                "/api/trips/%2E",
                "/api/trips/..;/x",
                "/api/trips;x=1",
                "/api/trips/%3Bx",
                "/api//trips",
                "//api/trips",
                "/api/trips/",
                "/api/trips/x.",
                "/api/trips/x..",
                "/api/trips/%41",
                "/api/trips/%3F",
                "/api/trips/%23",
                "/api/trips#x",
                "/api/trips/%00",
                "/api/trips/%0d%0a",
                "/api/trips/%7F",
                "/api/trips/%C0%AF",
                "/api/trips/%E0%80%AF",
                "/api/trips/%ED%A0%80",
                "/api/trips/%FF",
                "/api/trips/%E2%80%AE",
                "/api/trips/%EF%BC%8E",
                "/api/trips/\u00e9",
                "http://localhost/api/trips",
                "http://evil.example/api/trips",
                "@evil.example/api/trips",
                "api/trips",
                "*"
            })
    void refusesAmbiguousTargets(String target) {
        RawHttp.Answer answer = RawHttp.get(target, TestTokens.valid());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("urn:sojourn:problem:ambiguous-path").doesNotContain(target + "\"");
        assertThat(travel.begun()).isEmpty();
    }

    /** These are no addresses at all, which Quarkus answers before the edge sees them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/trips/\\x",
                "/api/trips/%zz",
                "/api/trips/%4",
                "/api/trips/a|b",
                "/api/trips/{id}",
                "/api/trips/\"x\"",
                "/api/trips?x=%zz",
                "/api/trips?x=a\\b"
            })
    void refusesWhatIsNoAddress(String target) {
        RawHttp.Answer answer = RawHttp.get(target, TestTokens.valid());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(travel.begun()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/trips\u0001", "/api/trips/\u007fx", "/api/trips/\tx"})
    void refusesControlCharacters(String target) {
        assertThat(RawHttp.get(target, TestTokens.valid()).status()).isEqualTo(400);
        assertThat(travel.begun()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/",
                "/api/tripsx",
                "/API/trips",
                "/api/trips.json",
                "/api/unknown",
                "/q/health",
                "/openapi",
                "/api/docs",
                "/api/travels/notices"
            })
    void knowsNoOtherPaths(String target) {
        RawHttp.Answer answer = RawHttp.get(target, TestTokens.valid());
        assertThat(answer.status()).isIn(404, 400);
        assertThat(answer.text()).containsAnyOf("urn:sojourn:problem:not-found", "urn:sojourn:problem:ambiguous-path");
        assertThat(travel.begun()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/trips",
                "/api/trips/TR-7K3F-9QXM",
                "/api/trips/019a2c4e-0000-7000-8000-000000000000/submit",
                "/api/travel/notices?limit=20&cursor=abc_-%3D",
                "/api/policies/caf%C3%A9",
                "/api/trips/TR-7K3F-9QXM.json"
            })
    void passesPlainTargetsAsTheyAre(String target) {
        assertThat(RawHttp.get(target, TestTokens.valid()).status()).isEqualTo(200);
        assertThat(travel.only().uri()).isEqualTo(target);
    }

    @Test
    void ignoresMethodOverrides() {
        RawHttp.Answer answer = RawHttp.send("GET /api/trips HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + TestTokens.valid()
                + "\r\nX-HTTP-Method-Override: DELETE\r\nX-Method-Override: DELETE\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(travel.only().method()).isEqualTo("GET");
        assertThat(travel.only().headers().names())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("override"));
    }
}
