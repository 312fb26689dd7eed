package org.sojourn.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.RawHttp;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class ForwardingComponentTest {

    private static final String PROBLEM =
            "{\"type\":\"urn:sojourn:problem:invalid-state\",\"title\":\"No\",\"status\":409}";

    private StubService travel;
    private StubService advisory;

    @BeforeEach
    void listen() {
        travel = StubService.fresh("travel");
        advisory = StubService.fresh("advisory");
    }

    @Test
    void stripsWhatClaimsToComeFromAProxy() {
        signedIn()
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=10.0.0.1;host=evil.example")
                .header("X-Original-URL", "/api/trips/other")
                .header("X-Rewrite-URL", "/api/trips/other")
                .header("X-User", "pablo")
                .header("X-Sojourn-Subject", "pablo")
                .header("X-Real-IP", "10.0.0.1")
                .header("Cookie", "session=stolen")
                .header("Via", "1.1 evil")
                .header("Baggage", "subject=pablo")
                .get("/api/trips")
                .then()
                .statusCode(200);
        assertThat(travel.only().headers().names())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .allMatch(name -> !name.startsWith("x-") || name.equals("x-request-id"))
                .doesNotContain("forwarded", "cookie", "via", "baggage");
        assertThat(travel.only().headers().get("host")).isEqualTo("localhost:" + StubService.port("travel"));
    }

    @Test
    void stripsHeadersOfTheHop() {
        RawHttp.send("GET /api/trips HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestTokens.valid()
                + "\r\nConnection: close, If-Match, X-Custom\r\nIf-Match: \"3\"\r\nX-Custom: 1\r\nTE: trailers\r\n"
                + "Keep-Alive: 5\r\nProxy-Authorization: Basic x\r\nTrailer: X-T\r\n\r\n");
        assertThat(travel.only().headers().names())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .doesNotContain("if-match", "x-custom", "te", "keep-alive", "proxy-authorization", "trailer");
    }

    @Test
    void stripsWhatTellsOfTheServer() {
        travel.answering(request -> request.response()
                .putHeader("Server", "stub/1")
                .putHeader("X-Powered-By", "stub")
                .putHeader("Set-Cookie", "a=b")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Connection", "X-Inner")
                .putHeader("X-Inner", "1")
                .putHeader("X-Request-Id", "of-the-service")
                .end("{}"));
        signedIn()
                .header("X-Request-Id", "0123456789abcdef")
                .get("/api/trips")
                .then()
                .statusCode(200)
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Keep-Alive", nullValue())
                .header("X-Inner", nullValue())
                .header("X-Request-Id", "0123456789abcdef");
    }

    @Test
    void replacesAMalformedRequestId() {
        signedIn()
                .header("X-Request-Id", "<script>alert(1)</script>")
                .get("/api/trips")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        assertThat(travel.only().headers().getAll("X-Request-Id"))
                .singleElement()
                .asString()
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void keepsTheTraceAndReplacesAMalformedOne() {
        signedIn()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/trips");
        signedIn().header("traceparent", "00-zz-evil").get("/api/trips");
        signedIn().get("/api/trips");
        assertThat(travel.received().get(0).headers().getAll("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        assertThat(travel.received().subList(1, 3))
                .allSatisfy(request -> assertThat(request.headers().getAll("traceparent"))
                        .singleElement()
                        .asString()
                        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"));
    }

    @Test
    void passesPathQueryBodyAndConditionsUnchanged() {
        String body = "{\"purpose\":\"caf\u00e9\", \"legs\" : [] }";
        signedIn()
                .urlEncodingEnabled(false)
                .contentType("application/json; charset=utf-8")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"7\"")
                .header("Accept-Language", "de")
                .body(body)
                .post("/api/trips/TR-7K3F-9QXM/amend?dryRun=true&x=%C3%A9")
                .then()
                .statusCode(200)
                .body(equalTo("{\"answered\":true}"));
        StubService.Received received = travel.only();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.uri()).isEqualTo("/api/trips/TR-7K3F-9QXM/amend?dryRun=true&x=%C3%A9");
        assertThat(received.body().toString()).isEqualTo(body);
        assertThat(received.headers().get("Idempotency-Key")).isEqualTo("k-1");
        assertThat(received.headers().get("If-Match")).isEqualTo("\"7\"");
        assertThat(received.headers().get("Accept-Language")).isEqualTo("de");
        assertThat(received.headers().get("Content-Type")).isEqualTo("application/json; charset=utf-8");
    }

    @Test
    void passesProblemsOfServicesUnchanged() {
        travel.answering(409, "application/problem+json", PROBLEM);
        signedIn()
                .post("/api/trips/TR-7K3F-9QXM/submit")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body(equalTo(PROBLEM));
    }

    @Test
    void passesHeadersOfTheAnswer() {
        travel.answering(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", "/api/trips/1")
                .putHeader("ETag", "\"1\"")
                .putHeader("Link", "</api/trips?cursor=a>; rel=\"next\"")
                .putHeader("Cache-Control", "max-age=60")
                .putHeader("Idempotency-Replayed", "true")
                .end("{}"));
        signedIn()
                .post("/api/trips")
                .then()
                .statusCode(201)
                .header("Location", "/api/trips/1")
                .header("ETag", "\"1\"")
                .header("Link", "</api/trips?cursor=a>; rel=\"next\"")
                .header("Cache-Control", "max-age=60")
                .header("Idempotency-Replayed", "true")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void passesAnswersOfEveryLength() {
        for (int length : new int[] {0, 1, 60_000, 3_000_000}) {
            String body = "x".repeat(length);
            travel.answering(200, "text/plain", body);
            signedIn()
                    .get("/api/trips")
                    .then()
                    .header("Content-Length", Integer.toString(length))
                    .body(equalTo(body));
            travel.answering(request -> request.response().setChunked(true).end(body));
            signedIn().get("/api/trips").then().statusCode(200).body(equalTo(body));
        }
    }

    @Test
    void passesAnswersWithoutABody() {
        travel.answering(request -> request.response().setStatusCode(204).end());
        signedIn().delete("/api/trips/1").then().statusCode(204);
        travel.answering(request -> request.response().setStatusCode(304).end());
        signedIn().header("If-None-Match", "\"1\"").get("/api/trips/1").then().statusCode(304);
        travel.answering(
                request -> request.response().putHeader("Content-Length", "12").end());
        signedIn().head("/api/trips/1").then().statusCode(200).header("Content-Length", "12");
    }

    @Test
    void setsWhatBrowsersMustKnow() {
        signedIn()
                .get("/api/trips")
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Date", matchesPattern("\\w{3}, .* GMT"));
    }

    @Test
    void choosesTheServiceByWholeSegments() {
        signedIn().get("/api/advisories").then().statusCode(200);
        signedIn().get("/api/advisory/notices").then().statusCode(200);
        signedIn().get("/api/countries/DE").then().statusCode(200);
        signedIn().get("/api/country-groups").then().statusCode(200);
        signedIn().get("/api/travel/notices").then().statusCode(200);
        assertThat(advisory.received()).hasSize(4);
        assertThat(travel.received()).hasSize(1);
    }

    private static RequestSpecification signedIn() {
        return given().header("Authorization", "Bearer " + TestTokens.valid());
    }
}
