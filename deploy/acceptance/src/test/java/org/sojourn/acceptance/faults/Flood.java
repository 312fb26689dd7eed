package org.sojourn.acceptance.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** More than can be served: requests at a fixed rate, whether or not those before were answered. */
final class Flood {

    private static final Duration MEASURED = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 400;
    private static final String ASKED = "/api/trips?limit=100";
    private static final String WHO = "noor";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicLong open = new AtomicLong();
    private final Map<Integer, Long> answers = new ConcurrentSkipListMap<>();
    private final List<Thread> senders = new ArrayList<>();

    private Flood() {}

    /** So many requests a second straight to travel-service, past the limits of the gateway. */
    static Injection of(int perSecond) {
        var floods = new ArrayList<Flood>();
        return Injection.of(
                site -> {
                    var flood = new Flood();
                    floods.add(flood);
                    flood.begin(site, perSecond);
                    Thread.sleep(MEASURED);
                    return flood.told(perSecond);
                },
                site -> {
                    floods.forEach(Flood::end);
                    floods.clear();
                });
    }

    private void begin(Site site, int perSecond) {
        String token = site.token(WHO);
        URI address = site.address(Part.TRAVEL).resolve(ASKED);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        long interval = Duration.ofSeconds(1).toNanos() / perSecond;
        senders.add(Thread.ofPlatform().daemon().start(() -> send(request, interval)));
    }

    private void send(HttpRequest request, long interval) {
        long next = System.nanoTime();
        while (going.get()) {
            next += interval;
            LockSupport.parkNanos(next - System.nanoTime());
            if (open.incrementAndGet() > AT_ONCE) {
                count(0);
            } else {
                var _ = http.sendAsync(request, BodyHandlers.discarding())
                        .whenComplete((answer, fault) -> count(fault == null ? answer.statusCode() : 0));
            }
        }
    }

    /** What was not answered, or not even sent for so many were open, is 0. */
    private void count(int status) {
        open.decrementAndGet();
        answers.merge(status, 1L, Long::sum);
    }

    /** It has landed when the service falls behind. */
    private String told(int perSecond) {
        long ok = answers.getOrDefault(200, 0L);
        long wanted = perSecond * MEASURED.toSeconds();
        return ok * 2 < wanted ? "of %d requests %s".formatted(wanted, answers) : "";
    }

    private void end() {
        going.set(false);
        senders.forEach(Thread::interrupt);
        http.shutdownNow();
    }
}
