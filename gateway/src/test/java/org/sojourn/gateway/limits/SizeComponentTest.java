package org.sojourn.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.RawHttp;
import org.sojourn.gateway.StubService;
import org.sojourn.gateway.TestGround;
import org.sojourn.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestGround.class)
class SizeComponentTest {

    private static final int LIMIT = 256 * 1024;

    private StubService travel;

    @BeforeEach
    void listen() {
        travel = StubService.fresh("travel");
    }

    @Test
    void refusesAnAnnouncedBodyThatIsTooLarge() {
        RawHttp.Answer answer = RawHttp.send(post("Content-Length: " + (LIMIT + 1)) + "{");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("urn:sojourn:problem:too-large");
        assertThat(answer.closed()).isTrue();
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void abortsAStreamedBodyThatGrowsTooLarge() {
        String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        RawHttp.Answer answer =
                RawHttp.send(post("Transfer-Encoding: chunked"), chunk.repeat(8), "1\r\nx\r\n", chunk, "0\r\n\r\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.text()).contains("urn:sojourn:problem:too-large");
        assertThat(answer.closed()).isTrue();
        Awaitility.await().untilAsserted(() -> assertThat(travel.aborted()).hasSize(1));
        assertThat(travel.received()).isEmpty();
    }

    @Test
    void refusesABodyThatTakesTooLong() {
        RawHttp.Answer answer = RawHttp.send(post("Content-Length: 10") + "{");
        assertThat(answer.status()).as(answer.text()).isEqualTo(408);
        assertThat(answer.closed()).isTrue();
        assertThat(travel.received()).isEmpty();
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        RawHttp.Answer answer = RawHttp.send("GET /api/trips HTTP/1.1\r\nHost: localhost\r\nX-Filler: "
                + "x".repeat(20 * 1024) + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.text()).contains("urn:sojourn:problem:headers-too-large");
        RawHttp.Answer beyond = RawHttp.send(
                "GET /api/trips HTTP/1.1\r\nHost: localhost\r\nX-Filler: " + "x".repeat(40 * 1024) + "\r\n\r\n");
        assertThat(beyond.status()).isEqualTo(431);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void refusesAddressesThatAreTooLong() {
        RawHttp.Answer answer = RawHttp.get("/api/trips?x=" + "x".repeat(4096), TestTokens.valid());
        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.text()).contains("urn:sojourn:problem:uri-too-long");
        assertThat(RawHttp.get("/api/trips?x=" + "x".repeat(9000), TestTokens.valid())
                        .status())
                .isEqualTo(414);
        assertThat(travel.begun()).isEmpty();
    }

    @Test
    void passesTheLargestBody() {
        String body = "x".repeat(LIMIT);
        RawHttp.Answer announced = RawHttp.send(post("Content-Length: " + LIMIT + "\r\nConnection: close"), body);
        assertThat(announced.status()).isEqualTo(200);
        RawHttp.Answer streamed = RawHttp.send(
                post("Transfer-Encoding: chunked\r\nConnection: close"), "40000\r\n" + body + "\r\n0\r\n\r\n");
        assertThat(streamed.status()).isEqualTo(200);
        assertThat(travel.received())
                .hasSize(2)
                .allMatch(request -> request.body().length() == LIMIT);
    }

    @Test
    void sendsBodiesOnWhileTheyComeAndAbortsWithTheClient() {
        RawHttp.sendAndLeave(
                post("Content-Length: 10") + "{\"a\":1",
                () -> Awaitility.await().until(() -> travel.begun().size() == 1));
        Awaitility.await().untilAsserted(() -> assertThat(travel.aborted()).hasSize(1));
        assertThat(travel.received()).isEmpty();
    }

    @Test
    void continuesWhereTheClientWaits() {
        RawHttp.Answer answer =
                RawHttp.send(post("Content-Length: 2\r\nExpect: 100-continue\r\nConnection: close"), "{}");
        assertThat(answer.text()).startsWith("HTTP/1.1 100 ").contains("HTTP/1.1 200 ");
        assertThat(travel.only().headers().contains("expect")).isFalse();
    }

    private static String post(String headers) {
        return "POST /api/trips HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestTokens.valid() + "\r\n"
                + headers + "\r\n\r\n";
    }
}
