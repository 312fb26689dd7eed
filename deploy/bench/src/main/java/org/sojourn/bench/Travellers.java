package org.sojourn.bench;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/** People who hand in trips, each on a connection of his own, one after the other: a draft is declared, and submitted. */
final class Travellers {

    private static final List<String> PEOPLE = List.of("ada", "emil", "noor", "grace");

    /** Trips begin on one of so many days, and last for one of so many. */
    private static final int FIRST_DAY = 40;

    private static final int DAYS = 60;
    private static final int LENGTHS = 8;

    private final URI service;
    private final List<String> tokens;
    private final List<String> plans;

    Travellers(URI service, Tokens tokens) {
        this.service = service;
        this.tokens = PEOPLE.stream().map(tokens::of).toList();
        this.plans = plans(DAYS, LENGTHS);
    }

    /** What was answered: trips handed in, and refusals, which there must not be. */
    record Handed(long trips, double seconds, List<String> refusals) {}

    /** Hands in trips on so many connections for so long; nothing is on its way when it returns. */
    Handed handIn(int connections, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<List<String>>> people = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            String token = tokens.get(i % tokens.size());
            people.add(() -> until(end, token));
        }
        List<String> answers = Connections.atOnce(people);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> refusals =
                answers.stream().filter(answer -> !answer.isEmpty()).distinct().toList();
        return new Handed(answers.stream().filter(String::isEmpty).count(), seconds, refusals);
    }

    private static List<String> plans(int days, int lengths) {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(FIRST_DAY);
        List<String> plans = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int length = 1; length <= lengths; length++) {
                LocalDate arrival = first.plusDays(day);
                plans.add("""
                    {"kind":"OFFICIAL","purpose":"CONFERENCE","purposeText":"Invited talk",\
                    "legs":[{"country":"HM","place":"Atlas Cove","arrival":"%s","departure":"%s","zone":"Indian/Kerguelen"}],\
                    "hosts":[{"organisation":"Penguin Congress","country":"HM"}],\
                    "plannedContacts":[{"name":"Pia Rockhopper","organisation":"Penguin Congress","country":"HM"}],\
                    "emergencyContact":{"name":"Tomas Lindqvist","relation":"brother","phone":"+49 30 5550100"}}\
                    """.formatted(arrival, arrival.plusDays(length)));
            }
        }
        return plans;
    }

    /** The first of the two requests alone; answers what the second one needs. */
    String declare(Wire wire, String person, UUID key) {
        Wire.Answer draft = declared(wire, tokens.get(PEOPLE.indexOf(person)), key, plans.getFirst());
        return draft.headerOrFail("Location") + ' ' + draft.headerOrFail("ETag");
    }

    void submit(Wire wire, String person, String declared) {
        String[] draft = declared.split(" ", 2);
        Wire.Answer answer = submitted(wire, tokens.get(PEOPLE.indexOf(person)), draft[0], draft[1]);
        if (!answer.succeeded()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private List<String> until(long end, String token) {
        List<String> answers = new ArrayList<>();
        try (Wire wire = new Wire(service)) {
            while (System.nanoTime() < end) {
                answers.add(one(wire, token));
            }
        }
        return answers;
    }

    private String one(Wire wire, String token) {
        String plan = plans.get(ThreadLocalRandom.current().nextInt(plans.size()));
        Wire.Answer draft = declared(wire, token, UUID.randomUUID(), plan);
        if (!draft.succeeded()) {
            return draft.status() + " " + draft.body();
        }
        Wire.Answer answer = submitted(wire, token, draft.headerOrFail("Location"), draft.headerOrFail("ETag"));
        return answer.succeeded() ? "" : answer.status() + " " + answer.body();
    }

    private static Wire.Answer declared(Wire wire, String token, UUID key, String plan) {
        return wire.post("/api/trips", token, "Idempotency-Key: " + key + "\r\n", plan);
    }

    private static Wire.Answer submitted(Wire wire, String token, String target, String version) {
        return wire.post(target + "/submit", token, "If-Match: " + version + "\r\n", "{}");
    }
}
