package org.sojourn.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.sojourn.acceptance.faults.Desk.Answer;
import org.sojourn.acceptance.faults.Operation.Outcome;
import org.sojourn.acceptance.faults.Operation.Step;

/** One worker's trips, one after the other, each step repeated until it is known to be done; what is random comes from a seed. */
final class Trips {

    static final List<String> TRAVELLERS = List.of("ada", "emil", "noor", "grace", "sven", "dina", "rosa", "olga");
    static final List<String> APPROVERS = List.of("petra", "paul");

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int LONGEST_THOUGHT = 60;
    private static final Set<String> LEFT = Set.of("AWAY", "RETURNED", "RECONCILED", "CLOSED");
    private static final String APPROVAL = "{\"outcome\": \"APPROVED\", \"reasons\": \"It matters.\"}";
    private static final long NONE = -1;
    private static final int UNAUTHORISED = 401;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int TOO_MANY = 429;

    private final Doors doors;
    private final Desk desk;
    private final Tokens tokens;
    private final History history;
    private final Supplier<LocalDate> today;
    private final RandomGenerator random;

    Trips(Doors doors, Desk desk, Tokens tokens, History history, Supplier<LocalDate> today, RandomGenerator random) {
        this.doors = doors;
        this.desk = desk;
        this.tokens = tokens;
        this.history = history;
        this.today = today;
        this.random = random;
    }

    /** Declares a trip and takes it on, mostly to its end. */
    void make(String key) throws InterruptedException {
        String traveller = TRAVELLERS.get(random.nextInt(TRAVELLERS.size()));
        int steps = random.nextInt(10) < 7 ? Step.values().length : 1 + random.nextInt(Step.values().length);
        boolean official = random.nextBoolean();
        Trip trip = declare(key, traveller, official);
        if (random.nextInt(3) == 0) {
            trip = update(trip, traveller, official);
        }
        if (steps > 1) {
            trip = command(
                    trip,
                    Step.SUBMIT,
                    traveller,
                    "submit",
                    "{\"lateReason\": \"Called at short notice.\"}",
                    Trips::filed);
        }
        for (String approver : steps > 2 ? APPROVERS : List.<String>of()) {
            if ("IN_ASSESSMENT".equals(trip.state("authorisation"))) {
                trip = command(
                        trip,
                        Step.DECIDE,
                        approver,
                        "decide",
                        APPROVAL,
                        state -> state.path("authorisation").asText().equals("APPROVED"));
            }
        }
        if (steps > 3) {
            trip = command(
                    trip,
                    Step.DEPART,
                    traveller,
                    "depart",
                    "{}",
                    state -> LEFT.contains(state.path("travel").asText()));
        }
        if (steps > 4) {
            String returned = "{\"returnedOn\": \"%s\"}".formatted(today.get());
            command(
                    trip,
                    Step.RETURN,
                    traveller,
                    "return",
                    returned,
                    state -> LEFT.contains(state.path("travel").asText())
                            && !"AWAY".equals(state.path("travel").asText()));
        }
    }

    private record Trip(String key, String id, long version, JsonNode shown) {

        String state(String axis) {
            return shown.path(axis).asText();
        }

        Trip next(Answer answer) {
            return new Trip(key, id, answer.version(), answer.body());
        }
    }

    private static boolean filed(JsonNode state) {
        return !"DRAFT".equals(state.path("authorisation").asText("DRAFT"));
    }

    private Trip declare(String key, String traveller, boolean official) throws InterruptedException {
        String body = Plan.of(key, country(), official, today.get());
        while (true) {
            String door = doors.any(random);
            long start = now();
            Answer answer = desk.post(at(door, "/api/trips"), tokens.of(traveller), "Idempotency-Key", key, body);
            String id = answer.body().path("id").asText();
            Outcome outcome = outcome(answer, traveller);
            history.add(new Operation(
                    Step.DECLARE, key, id, door, start, now(), outcome, answer.status(), NONE, answer.version()));
            if (outcome == Outcome.OK) {
                return new Trip(key, id, answer.version(), answer.body());
            }
            goOnOrFail(Step.DECLARE, answer);
        }
    }

    /** Rewrites the draft, and again on the version before, as somebody would who has not looked. */
    private Trip update(Trip trip, String traveller, boolean official) throws InterruptedException {
        String body = Plan.of(trip.key(), country(), official, today.get());
        Request request = (door, version) ->
                desk.put(at(door, "/api/trips/" + trip.id()), tokens.of(traveller), "If-Match", version, body);
        Trip updated = done(trip, Step.UPDATE, traveller, request, state -> true);
        once(trip, Step.UPDATE, traveller, request);
        return updated;
    }

    private Trip command(Trip trip, Step step, String person, String command, String body, Predicate<JsonNode> done)
            throws InterruptedException {
        return done(
                trip,
                step,
                person,
                (door, version) -> desk.post(
                        at(door, "/api/trips/" + trip.id() + "/" + command),
                        tokens.of(person),
                        "If-Match",
                        version,
                        body),
                done);
    }

    /** A step on a version of a trip. */
    private interface Request {
        Answer send(String door, String version) throws InterruptedException;
    }

    /** Under a version, so that a repetition of what was done is refused; then the trip itself tells. */
    private Trip done(Trip trip, Step step, String person, Request request, Predicate<JsonNode> done)
            throws InterruptedException {
        Trip current = trip;
        while (true) {
            Answer answer = once(current, step, person, request);
            if (answer.outcome() == Outcome.OK) {
                return current.next(answer);
            }
            if (answer.status() == STALE || answer.status() == CONFLICT) {
                current = look(current, person);
                if (done.test(current.shown()) || answer.status() == CONFLICT) {
                    return current;
                }
            } else {
                goOnOrFail(step, answer);
            }
        }
    }

    private Answer once(Trip trip, Step step, String person, Request request) throws InterruptedException {
        String door = doors.any(random);
        long start = now();
        Answer answer = request.send(door, "\"" + trip.version() + "\"");
        history.add(new Operation(
                step,
                trip.key(),
                trip.id(),
                door,
                start,
                now(),
                outcome(answer, person),
                answer.status(),
                trip.version(),
                answer.version()));
        return answer;
    }

    private Trip look(Trip trip, String person) throws InterruptedException {
        while (true) {
            Answer answer = desk.get(at(doors.any(random), "/api/trips/" + trip.id()), tokens.of(person));
            Outcome outcome = outcome(answer, person);
            if (outcome == Outcome.OK) {
                return trip.next(answer);
            }
            goOnOrFail("reading it", answer);
        }
    }

    /** What comes next takes a moment of thought. */
    private Outcome outcome(Answer answer, String person) throws InterruptedException {
        Thread.sleep(random.nextInt(LONGEST_THOUGHT));
        if (answer.status() == UNAUTHORISED) {
            tokens.forget(person);
        }
        return answer.outcome();
    }

    private static void goOnOrFail(Object step, Answer answer) throws InterruptedException {
        int status = answer.status();
        if (answer.outcome() == Outcome.REFUSED && status != UNAUTHORISED && status != CONFLICT && status != TOO_MANY) {
            throw new IllegalStateException(step + " was refused: " + status + " " + answer.body());
        }
        Thread.sleep(PAUSE);
    }

    private String country() {
        return random.nextBoolean() ? "NO" : "SE";
    }

    private URI at(String door, String path) {
        return doors.address(door).resolve(path);
    }

    private static long now() {
        return InstantSource.system().millis();
    }
}
