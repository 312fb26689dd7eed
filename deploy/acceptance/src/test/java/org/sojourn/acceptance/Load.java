package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** People who read and write all the time; every answer that is not the expected one is kept. Nothing is repeated. */
final class Load implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PERIOD = Duration.ofMillis(100);
    private static final List<String> READ =
            List.of("/api/trips?limit=1", "/api/advisories?limit=1", "/api/debriefs?limit=1");

    private final URI gateway = Installation.named().orElseThrow().gateway();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread pace = Thread.ofVirtual().unstarted(this::keepPace);
    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> declared = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    /** A request that was not answered as expected. */
    record Failure(Instant began, Instant ended, String path, String how) {}

    private final Duration period;

    private Load(Duration period) {
        this.period = period;
    }

    /** Ten requests a second, of which one declares a trip. */
    static Load begin() {
        return begin(PERIOD);
    }

    /** A request after each period; the tenth of them declares a trip. */
    static Load begin(Duration period) {
        var load = new Load(period);
        load.pace.start();
        return load;
    }

    private void keepPace() {
        try {
            while (!ended) {
                people.execute(this::sendOne);
                Thread.sleep(period);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOne() {
        var number = sent.getAndIncrement();
        var began = InstantSource.system().instant();
        var writes = number % 10 == 0;
        var path = writes ? "/api/trips" : READ.get(number % READ.size());
        try {
            var answer = http.send(request(writes, path), BodyHandlers.ofString());
            if (answer.statusCode() != (writes ? 201 : 200)) {
                failed(began, path, "answered " + answer.statusCode() + ": " + answer.body());
            } else if (writes) {
                declared.add(
                        path + "/" + JSON.readTree(answer.body()).path("id").asText());
            }
        } catch (IOException broken) {
            failed(began, path, broken.toString());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(boolean writes, String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Sojourn.token("ada"))
                .header("Content-Type", "application/json");
        return writes
                ? request.header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(Journey.trip("NO", 30, 2)))
                        .build()
                : request.build();
    }

    private void failed(Instant began, String path, String how) {
        failures.add(new Failure(began, InstantSource.system().instant(), path, how));
    }

    int sent() {
        return sent.get();
    }

    /** Ends it, and holds that each request was answered as expected. */
    void endWithoutFailure() {
        end();
        assertThat(failures).isEmpty();
    }

    /** Ends it, and holds that those alone failed that were under way at a moment, and that nothing is lost that was acknowledged. */
    void endWithNoFailureButThoseUnderWayAt(Instant moment) {
        end();
        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure.began()).isBefore(moment);
            assertThat(failure.ended()).isAfter(moment);
        });
        assertThat(declared)
                .isNotEmpty()
                .allSatisfy(trip -> Sojourn.as("ada").get(trip).then().statusCode(200));
    }

    private void end() {
        close();
        System.out.printf("%d requests under load, %d failed%n", sent(), failures.size());
        failures.forEach(System.out::println);
        assertThat(sent()).isGreaterThan(50);
    }

    @Override
    public void close() {
        ended = true;
        try {
            pace.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        people.close();
    }
}
