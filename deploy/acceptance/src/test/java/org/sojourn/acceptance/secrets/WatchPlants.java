package org.sojourn.acceptance.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What is said while somebody is away: signs of life and those that do not come, incidents, the order to come home. */
final class WatchPlants {

    private static final int NOON = 12;

    private final Plot plot;
    private final String trip;
    private final LocalDate from;

    /** A trip through four places, from a day on. */
    WatchPlants(Plot plot, String trip, LocalDate from) {
        this.plot = plot;
        this.trip = trip;
        this.from = from;
    }

    void depart() {
        plot.command(plot.traveller(), trip, "submit", "{}");
        plot.moveTo(from, NOON);
        plot.command(plot.traveller(), trip, "depart", "{}");
    }

    void checkIn() {
        answer(plot.traveller(), "answer", "<check-in.note>");
        plot.moveTo(from.plusDays(1), NOON);
        answer("olga", "record", "<check-in.phone-note>");
        JsonNode missed = checkIn("DUE");
        plot.moveTo(Instant.parse(missed.path("missesAt").asText()));
        act("MISSED", "chase", "{}");
        climb(Duration.ofMinutes(65), "OFFICER");
        climb(Duration.ofHours(4), "SUPERVISOR");
        act("CHASING", "contact", "{\"outcome\": \"NOT_REACHED\", \"note\": \"<check-in.call-note>\"}");
        act("CHASING", "resolve", "{\"reason\": \"<check-in.resolution>\"}");
        act("DUE", "escalate", "{\"type\": \"MISSING\", \"reason\": \"<check-in.escalation>\"}");
    }

    void incidents() {
        String own = raise(plot.traveller(), """
                {"type": "QUESTIONING", "text": "<incident.text>", "restricted": false}""");
        plot.command("olga", own, "acknowledge");
        plot.command("olga", own, "note", "{\"text\": \"<incident.note>\"}");
        plot.command("olga", own, "confirm", "{\"text\": \"<incident.confirmation>\"}");
        plot.command("olga", own, "resolve", "{\"text\": \"<incident.resolution>\"}");
        plot.command("sven", own, "close", "{\"text\": \"<incident.closing>\"}");
        String restricted = raise("olga", """
                {"type": "COERCION", "text": "<incident.restricted-text>", "restricted": true}""");
        plot.command("olga", restricted, "acknowledge");
        plot.command("olga", restricted, "dismiss", "{\"text\": \"<incident.dismissal>\"}");
    }

    void recall() {
        String reference = plot.get(plot.traveller(), trip).path("reference").asText();
        JsonNode asked = plot.await(
                plot.traveller(), "/api/reassessments?limit=100", item -> Plot.is(item, "objectReference", reference));
        plot.command("olga", "/api/reassessments/" + Plot.idOf(asked), "recall", "{\"reasons\": \"<recall.reasons>\"}");
    }

    void comeHome() {
        plot.command(plot.traveller(), trip, "return", "{\"returnedOn\": \"%s\"}".formatted(plot.day(0)));
    }

    private String raise(String person, String incident) {
        return "/api/incidents/" + Plot.idOf(plot.create(person, trip + "/incidents", incident));
    }

    private void answer(String person, String command, String note) {
        plot.commandOn(
                checkIn("DUE"), person, trip + "/check-ins", command, "{\"safe\": true, \"note\": \"" + note + "\"}");
    }

    private void act(String state, String command, String body) {
        plot.commandOn(checkIn(state), "olga", trip + "/check-ins", command, body);
    }

    /** Each step counts from the one before it, as it was really taken. */
    private void climb(Duration by, String step) {
        plot.move(by);
        plot.await(
                plot.traveller(),
                trip + "/check-ins",
                item -> item.path("steps").toString().contains(step));
    }

    private JsonNode checkIn(String state) {
        return plot.await(plot.traveller(), trip + "/check-ins", item -> Plot.is(item, "state", state));
    }
}
