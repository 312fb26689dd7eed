package org.sojourn.acceptance.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends requests; where the rate of the gateway is reached it waits. */
final class Api {

    private static final int TOO_MANY = 429;
    private static final long PAUSE = 500;

    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final AtomicInteger sent = new AtomicInteger();

    int sent() {
        return sent.get();
    }

    Answer send(
            URI part,
            String method,
            String path,
            @Nullable String token,
            @Nullable String tag,
            boolean creates,
            @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(part.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (creates) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            while (answer.statusCode() == TOO_MANY) {
                Thread.sleep(PAUSE);
                answer = http.send(request.build(), BodyHandlers.ofString());
            }
            sent.incrementAndGet();
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("ETag").orElse(""));
        } catch (IOException fault) {
            throw new UncheckedIOException(method + ' ' + path, fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
