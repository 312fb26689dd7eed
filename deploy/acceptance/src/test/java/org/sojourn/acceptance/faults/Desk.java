package org.sojourn.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.sojourn.acceptance.faults.Operation.Outcome;

/** Sends one request and says what its answer tells: done, refused, or nothing. */
final class Desk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Duration limit;
    private final Pace pace;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    /** Waits so long for each answer. */
    Desk(Duration limit) {
        this(limit, Pace.free());
    }

    Desk(Duration limit, Pace pace) {
        this.limit = limit;
        this.pace = pace;
    }

    /** What came back; status 0 where nothing did. */
    record Answer(int status, JsonNode body, long version) {

        Outcome outcome() {
            if (status >= 200 && status < 300) {
                return Outcome.OK;
            }
            return status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.UNKNOWN;
        }
    }

    Answer get(URI address, String token) throws InterruptedException {
        return send(request(address, token).GET());
    }

    Answer post(URI address, String token, String header, String value, String body) throws InterruptedException {
        return send(request(address, token)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(body)));
    }

    Answer put(URI address, String token, String header, String value, String body) throws InterruptedException {
        return send(request(address, token)
                .header("Content-Type", "application/json")
                .header(header, value)
                .PUT(BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(URI address, String token) {
        return HttpRequest.newBuilder(address).timeout(limit).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        pace.next();
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), parse(answer.body()), version(answer));
        } catch (IOException silent) {
            return new Answer(0, MissingNode.getInstance(), 0);
        }
    }

    private static JsonNode parse(String body) throws IOException {
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    private static long version(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("ETag")
                .map(tag -> tag.replace("\"", ""))
                .filter(tag -> tag.matches("\\d+"))
                .map(Long::valueOf)
                .orElse(0L);
    }
}
