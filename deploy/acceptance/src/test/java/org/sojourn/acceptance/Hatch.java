package org.sojourn.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A way into one pod past gateway and service, for who wants to know which pod answers. */
final class Hatch implements AutoCloseable {

    private static final Pattern FORWARDED = Pattern.compile("Forwarding from 127\\.0\\.0\\.1:(\\d+)");

    private final Process forward;
    private final int port;

    private Hatch(Process forward, int port) {
        this.forward = forward;
        this.port = port;
    }

    static Hatch into(String pod) {
        Process forward = Cluster.start("port-forward", pod, ":8080");
        BufferedReader said = forward.inputReader();
        try {
            String first = Objects.requireNonNullElse(said.readLine(), "");
            int port = FORWARDED
                    .matcher(first)
                    .results()
                    .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(pod + " cannot be reached: " + first));
            Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
            return new Hatch(forward, port);
        } catch (IOException fault) {
            throw new UncheckedIOException(pod + " cannot be reached", fault);
        }
    }

    /** Requests of a person. The certificate is for the name of the service, which is not asked for here. */
    RequestSpecification as(String username) {
        return given().relaxedHTTPSValidation()
                .baseUri("https://127.0.0.1:" + port)
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(Sojourn.token(username));
    }

    @Override
    public void close() {
        forward.destroy();
    }
}
