package org.sojourn.acceptance.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.sojourn.acceptance.access.Api;
import org.sojourn.acceptance.access.People;
import org.sojourn.acceptance.access.Staging;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Whom it is about, and the requests of people in which markers stand. */
final class Plot {

    private static final String PEOPLE = "deploy/keycloak/demonstration.json";

    private final Site site;
    private final Api api;
    private final Staging stage;
    private final Markers markers;
    private final String traveller;

    Plot(Site site, Path repository, Markers markers, String traveller) {
        this.site = site;
        this.api = new Api(site);
        this.stage = new Staging(api, People.of(repository.resolve(PEOPLE)), site.today());
        this.markers = markers;
        this.traveller = traveller;
    }

    String traveller() {
        return traveller;
    }

    String id(String person) {
        return stage.id(person);
    }

    Markers markers() {
        return markers;
    }

    JsonNode create(String person, String path, String template) {
        return stage.create(person, path, markers.fill(template));
    }

    JsonNode createOn(String person, String path, String collection, String template) {
        return stage.createOn(person, path, collection, markers.fill(template));
    }

    void command(String person, String path, String command, String template) {
        stage.command(person, path, command, markers.fill(template));
    }

    void command(String person, String path, String command) {
        stage.command(person, path, command, "{}");
    }

    void commandOn(JsonNode shown, String person, String path, String command, String template) {
        stage.commandOn(shown, person, path, command, markers.fill(template));
    }

    void put(String person, String path, long version, String template) {
        stage.put(person, path, version, markers.fill(template));
    }

    /** Writes something anew, on its present version. */
    void rewrite(String person, String path, String template) {
        put(person, path, Long.parseLong(stage.tag(person, path).replace("\"", "")), template);
    }

    JsonNode get(String person, String path) {
        return stage.get(person, path);
    }

    /** The first of a list that is wanted, once it is there. */
    JsonNode await(String person, String path, Predicate<JsonNode> wanted) {
        return stage.await(person, path, "item that is waited for", wanted);
    }

    /** Asks until trips are judged by an edition. */
    void awaitGuidance(String template) {
        stage.awaitAnswer(
                traveller,
                "/api/trips/evaluate",
                markers.fill(template),
                judged -> !judged.at("/legs/0/editions").isEmpty());
    }

    /** Sends a request as it stands. */
    Answer send(Part part, String person, Request request) {
        return api.send(part, person, request);
    }

    Answer sendWith(Part part, String token, Request request) {
        return api.sendWith(part, token, request);
    }

    Instant now() {
        return site.now();
    }

    /** The day on which domain time stands, plus some days. */
    LocalDate day(int later) {
        return site.today().plusDays(later);
    }

    void move(Duration by) {
        site.stack().moveClock(by);
    }

    /** Moves domain time on to a time of day, in UTC. */
    void moveTo(LocalDate day, int hour) {
        moveTo(day.atTime(hour, 0).toInstant(ZoneOffset.UTC));
    }

    void moveTo(Instant moment) {
        move(Duration.between(now(), moment).plusSeconds(1));
    }

    static String idOf(JsonNode made) {
        return made.path("id").asText();
    }

    static boolean is(JsonNode item, String field, String value) {
        return item.path(field).asText().equals(value);
    }
}
