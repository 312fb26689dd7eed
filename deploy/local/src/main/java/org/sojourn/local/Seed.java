package org.sojourn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Tells the demonstration story through the gateway as the demonstration people; one that was interrupted goes on where it stopped. */
final class Seed {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int CONFLICT = 409;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI gateway;
    private final UnaryOperator<String> tokenOf;
    private final Story story;

    Seed(URI gateway, UnaryOperator<String> tokenOf, Story story) {
        this.gateway = gateway;
        this.tokenOf = tokenOf;
        this.story = story;
    }

    /** Returns how many steps were taken. */
    int tell(List<Step> steps) {
        var open = steps.stream().filter(step -> !story.isTold(step)).toList();
        open.forEach(this::tell);
        return open.size();
    }

    private void tell(Step step) {
        var repeated = story.wasSent(step);
        story.sending(step);
        var answer = step.until() == null ? send(step) : await(step, step.until());
        var happenedBefore = repeated && answer.statusCode() == CONFLICT && step.match() != null;
        if (!isSuccess(answer) && !happenedBefore) {
            throw new IllegalStateException("The story stops at '" + step.step() + "': "
                    + answer.request().method() + " " + answer.uri().getPath() + " answered " + answer.statusCode()
                    + " " + answer.body());
        }
        if (step.keep() != null) {
            var body = parse(answer.body());
            step.keep()
                    .forEach(
                            (name, pointer) -> story.keep(name, body.at(pointer).asText()));
        }
        story.isDone(step);
    }

    private HttpResponse<String> await(Step step, Map<String, String> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var answer = send(step);
        while (!shows(answer, wanted) && System.nanoTime() < end) {
            pause();
            answer = send(step);
        }
        if (!shows(answer, wanted)) {
            throw new IllegalStateException("The story waits in vain at '" + step.step() + "': " + answer.body());
        }
        return answer;
    }

    private static boolean shows(HttpResponse<String> answer, Map<String, String> wanted) {
        if (!isSuccess(answer)) {
            return false;
        }
        var body = parse(answer.body());
        return wanted.entrySet().stream()
                .allMatch(value -> body.at(value.getKey()).asText().matches(value.getValue()));
    }

    private HttpResponse<String> send(Step step) {
        var request = request(step.person(), step.path());
        if (step.match() != null) {
            var present = send(request(step.person(), step.match()).GET());
            version(step, present).ifPresent(version -> request.header("If-Match", version));
        } else {
            request.header("Idempotency-Key", "demonstration-" + step.step());
        }
        return step.body() == null
                ? send(request.method(step.method(), BodyPublishers.noBody()))
                : send(request.header("Content-Type", "application/json")
                        .method(
                                step.method(),
                                BodyPublishers.ofString(story.fill(step.body().toString()))));
    }

    /** What a list shows has no ETag of its own. */
    private static Optional<String> version(Step step, HttpResponse<String> present) {
        return step.version() == null
                ? present.headers().firstValue("ETag")
                : Optional.of('"' + parse(present.body()).at(step.version()).asText() + '"');
    }

    private HttpRequest.Builder request(String person, String path) {
        return HttpRequest.newBuilder(gateway.resolve(story.fill(path)))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(person, tokenOf))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The gateway does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while telling the story", e);
        }
    }

    private static boolean isSuccess(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + text, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while telling the story", e);
        }
    }
}
