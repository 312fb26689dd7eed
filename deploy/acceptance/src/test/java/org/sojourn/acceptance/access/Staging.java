package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.local.Part;

/** Makes the objects to try requests on, through the gateway and as the people who would make them. */
public final class Staging {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE = 300;

    private final Api api;
    private final People people;
    private final LocalDate today;
    private final Queue<Thing> things = new ConcurrentLinkedQueue<>();

    public Staging(Api api, People people, LocalDate today) {
        this.api = api;
        this.people = people;
        this.today = today;
    }

    List<Thing> things() {
        return List.copyOf(things);
    }

    LocalDate day(int later) {
        return today.plusDays(later);
    }

    public String id(String person) {
        return get(person, "/api/me").path("subject").asText();
    }

    String unit(String person) {
        return people.named(person).unit();
    }

    Map<String, Set<String>> supervised(String person) {
        return people.named(person)
                .supervisor()
                .map(supervisor -> Map.of("supervisor", Set.of(supervisor)))
                .orElse(Map.of());
    }

    public JsonNode get(String person, String path) {
        return ok(person, "GET", path, send(person, "GET", path, "", false, "")).json();
    }

    String text(String person, String path) {
        return ok(person, "GET", path, send(person, "GET", path, "", false, "")).body();
    }

    public JsonNode create(String person, String path, String body) {
        return ok(person, "POST", path, send(person, "POST", path, "", true, body))
                .json();
    }

    /** Gives a command on the present version. */
    public Answer command(String person, String path, String command, String body) {
        String target = path + '/' + command;
        return ok(person, "POST", target, send(person, "POST", target, tag(person, path), false, body));
    }

    /** Creates something that rests on the present version of another. */
    public JsonNode createOn(String person, String path, String collection, String body) {
        String target = path + '/' + collection;
        return ok(person, "POST", target, send(person, "POST", target, tag(person, path), true, body))
                .json();
    }

    public void put(String person, String path, long version, String body) {
        ok(person, "PUT", path, send(person, "PUT", path, quoted(version), false, body));
    }

    /** Gives a command on what a list has shown. */
    public void commandOn(JsonNode shown, String person, String path, String command, String body) {
        String target = path + '/' + shown.path("id").asText() + '/' + command;
        ok(person, "POST", target, send(person, "POST", target, tagOf(shown), false, body));
    }

    public String tag(String person, String path) {
        return ok(person, "GET", path, send(person, "GET", path, "", false, ""))
                .header("ETag")
                .orElse("");
    }

    /** The version of something that a list shows. */
    static String tagOf(JsonNode shown) {
        return quoted(shown.path("version").asLong());
    }

    /** The first item of a list that is wanted, as soon as it is there. */
    public JsonNode await(String person, String path, String what, Predicate<JsonNode> wanted) {
        Instant end = InstantSource.system().instant().plus(PATIENCE);
        while (InstantSource.system().instant().isBefore(end)) {
            JsonNode list = get(person, path);
            Optional<JsonNode> found = StreamSupport.stream(
                            (list.isArray() ? list : list.path("items")).spliterator(), false)
                    .filter(wanted)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new IllegalStateException("There was no " + what + " for " + person + " at " + path);
    }

    /** Sends until the answer is as wanted. */
    public void awaitAnswer(String person, String path, String body, Predicate<JsonNode> wanted) {
        Instant end = InstantSource.system().instant().plus(PATIENCE);
        while (!wanted.test(send(person, "POST", path, "", false, body).json())) {
            if (InstantSource.system().instant().isAfter(end)) {
                throw new IllegalStateException("The answer to " + person + " at " + path + " stayed another");
            }
            pause();
        }
    }

    void keep(Thing thing) {
        things.add(thing);
    }

    private Answer send(String person, String method, String path, String tag, boolean creates, String body) {
        Request request = Request.of(method, path);
        request = tag.isEmpty() ? request : request.onVersion(tag);
        request = creates ? request.withKey() : request;
        return api.send(Part.GATEWAY, person, body.isEmpty() ? request : request.withJson(body));
    }

    private static Answer ok(String person, String method, String path, Answer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException(
                    person + ' ' + method + ' ' + path + ": " + answer.status() + ' ' + answer.body());
        }
        return answer;
    }

    private static String quoted(long version) {
        return '"' + Long.toString(version) + '"';
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
