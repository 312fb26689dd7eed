package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The offset of domain time, which all services share; moved through their management ports. */
final class DomainTime {

    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<URI> clocks;

    private DomainTime(List<URI> clocks) {
        this.clocks = clocks;
    }

    /** Of the replicas that run; a service of which none does is asked in vain, since it would miss the move. */
    static DomainTime of(Ports ports, Predicate<Part> runs) {
        return new DomainTime(Part.services().stream()
                .flatMap(service -> replicas(service, runs).stream())
                .map(replica -> URI.create("http://127.0.0.1:" + ports.management(replica) + "/clock"))
                .toList());
    }

    private static List<Part> replicas(Part service, Predicate<Part> runs) {
        var running = service.replicas(Part.REPLICAS).filter(runs).toList();
        return running.isEmpty() ? List.of(service) : running;
    }

    /** The offset of each replica, followed by its domain time. */
    List<String> show() {
        return clocks.stream().map(clock -> send(HttpRequest.newBuilder(clock))).toList();
    }

    /** The offset that the services share; fails where they differ or one does not answer. */
    Duration offset() {
        var offsets =
                show().stream().map(shown -> shown.split(" ", 2)[0]).distinct().toList();
        if (offsets.size() != 1) {
            throw new IllegalStateException("The services have different offsets: " + String.join(", ", offsets));
        }
        return Duration.parse(offsets.getFirst());
    }

    /** Sets the offset in every service, and makes every replica see it at once; after all have answered. */
    void set(Duration offset) {
        show();
        for (var clock : clocks) {
            send(HttpRequest.newBuilder(clock).POST(BodyPublishers.ofString(offset.toString())));
        }
    }

    private String send(HttpRequest.Builder request) {
        var built = request.build();
        try {
            var answer = http.send(built, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(
                        built.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body().strip();
        } catch (IOException e) {
            throw new UncheckedIOException("No service answers at " + built.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while moving the clock", e);
        }
    }
}
