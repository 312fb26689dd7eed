package org.sojourn.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.gateway.RawHttp;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class FramingComponentTest {

    private static final String SMUGGLED = "GET /api/trips/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private StubService travel;

    @BeforeEach
    void listen() {
        travel = StubService.fresh("travel");
    }

    static Stream<List<String>> ambiguousFramings() {
        return Stream.of(
                List.of("Content-Length: 4", "Transfer-Encoding: chunked"),
                List.of("Transfer-Encoding: chunked", "Content-Length: 4"),
                List.of("Content-Length: 4", "Content-Length: 5"),
                List.of("Content-Length: 4", "Content-Length: 4"),
                List.of("Content-Length: 4, 4"),
                List.of("Content-Length: +4"),
                List.of("Content-Length: -4"),
                List.of("Content-Length: 0x4"),
                List.of("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"),
                List.of("Transfer-Encoding: chunked, chunked"),
                List.of("Transfer-Encoding: chunked, identity"),
                List.of("Transfer-Encoding: gzip, chunked"),
                List.of("Transfer-Encoding: identity"),
                List.of("Transfer-Encoding: xchunked"),
                List.of("Transfer-Encoding : chunked"),
                List.of("Transfer-Encoding:\r\n chunked"),
                List.of("Transfer-Encoding: chunked", "Upgrade: h2c"),
                List.of("Content-Length: 0", "Host: other"),
                List.of("Content-Length: 0", "Authorization: Bearer other"),
                List.of("Content-Length: 0", "Connection: authorization"),
                List.of("Content-Length: 0", "Connection: keep-alive, Host"));
    }

    @ParameterizedTest
    @MethodSource("ambiguousFramings")
    void refusesAmbiguousFramingAndCloses(List<String> headers) {
        RawHttp.Answer answer = RawHttp.send(head("POST", headers) + "0\r\n\r\n" + SMUGGLED);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.closed()).isTrue();
        assertThat(answer.responses()).isEqualTo(1);
        assertThat(travel.begun()).noneMatch(uri -> uri.contains("smuggled"));
        assertThat(travel.received()).isEmpty();
    }

    @Test
    void refusesChunkedInHttp10() {
        RawHttp.Answer answer =
                RawHttp.send(head("POST", List.of("Transfer-Encoding: chunked")).replace("HTTP/1.1", "HTTP/1.0")
                        + "0\r\n\r\n" + SMUGGLED);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void refusesHttp10() {
        RawHttp.Answer answer = RawHttp.send(head("GET", List.of()).replace("HTTP/1.1", "HTTP/1.0"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void refusesHttp11WithoutHost() {
        RawHttp.Answer answer = RawHttp.send("GET /api/trips HTTP/1.1\r\nAuthorization: Bearer " + TestTokens.valid()
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void refusesABodyOnGet() {
        RawHttp.Answer answer = RawHttp.send(head("GET", List.of("Content-Length: " + SMUGGLED.length())) + SMUGGLED);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.responses()).isEqualTo(1);
        assertThat(travel.begun()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4\n{}{}\n0\n\n",
                "4;\"\r\n\"\r\n{}{}\r\n0\r\n\r\n",
                "4;x=\n\r\n{}{}\r\n0\r\n\r\n",
                "+4\r\n{}{}\r\n0\r\n\r\n"
            })
    void passesNoMalformedChunks(String chunks) {
        RawHttp.Answer answer = RawHttp.send(head("POST", List.of("Transfer-Encoding: chunked")) + chunks + SMUGGLED);
        assertThat(answer.status()).isNotEqualTo(200);
        assertThat(travel.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND", "get", "CONNECT"})
    void refusesUndeclaredMethods(String method) {
        RawHttp.Answer answer = RawHttp.send(head(method, List.of("Connection: close")));
        assertThat(answer.status()).isIn(400, 405);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void namesTheMethodsThereAre() {
        RawHttp.Answer answer = RawHttp.send(head("TRACE", List.of("Connection: close")));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text()).containsIgnoringCase("Allow: DELETE, GET, HEAD, PATCH, POST, PUT");
    }

    @Test
    void refusesToUpgrade() {
        RawHttp.Answer answer = RawHttp.send(head(
                "GET",
                List.of(
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA")));
        assertThat(answer.status()).isEqualTo(400);
        RawHttp.Answer preface = RawHttp.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertThat(preface.status()).isNotIn(101, 200);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void refusesCompressedBodies() {
        RawHttp.Answer answer = RawHttp.send(
                head("POST", List.of("Content-Encoding: gzip", "Content-Length: 2", "Connection: close")) + "{}");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void answersPipelinedRequestsOneByOne() {
        String one = head("GET", List.of());
        RawHttp.Answer answer = RawHttp.send(one + one + head("GET", List.of("Connection: close")));
        assertThat(answer.responses()).isEqualTo(3);
        assertThat(travel.received()).hasSize(3);
    }

    @Test
    void passesChunkedBodiesWhole() {
        RawHttp.Answer answer = RawHttp.send(
                head("POST", List.of("Transfer-Encoding: chunked", "Connection: close")), "2\r\n{", "}\r\n0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(travel.only().body().toString()).isEqualTo("{}");
    }

    private static String head(String method, List<String> headers) {
        String lines = headers.isEmpty() ? "" : String.join("\r\n", headers) + "\r\n";
        return method + " /api/trips HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestTokens.valid()
                + "\r\n" + lines + "\r\n";
    }
}
