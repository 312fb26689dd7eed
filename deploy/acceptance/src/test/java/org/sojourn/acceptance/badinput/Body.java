package org.sojourn.acceptance.badinput;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.sojourn.acceptance.site.Json;

/** A sound body, of which single fields are spoiled. */
record Body(JsonNode json) {

    private static final Pattern HALF = Pattern.compile("[\\x{d800}-\\x{dfff}]");

    static Body of(String json) {
        return new Body(Json.of(json));
    }

    /** A sound trip some months after a day. */
    static Body trip(LocalDate today) {
        LocalDate arrival = today.plusMonths(4);
        return of("""
                {"kind": "OFFICIAL", "purpose": "CONFERENCE", "purposeText": "A fictional congress",
                 "legs": [{"country": "NO", "place": "Bodø", "arrival": "%s", "departure": "%s", "zone": "Europe/Oslo"}],
                 "hosts": [{"organisation": "Fictional Congress", "country": "NO"}],
                 "plannedContacts": [{"name": "Solveig Iceberg", "country": "NO"}],
                 "emergencyContact": {"name": "Tomas Lindqvist", "relation": "brother", "phone": "+49 30 5550100"}}""".formatted(arrival, arrival.plusDays(2)));
    }

    static Body advisory() {
        return of("""
                {"title": "Fictional", "classification": "GREEN", "areas": [{"country": "NO", "level": 2}],
                 "audience": {"anyOf": [{"unit": "/authority"}]}, "body": [{"name": "Summary", "text": "Fictional."}]}""");
    }

    /** The same with another value at a place; the value is JSON. */
    Body with(String pointer, String value) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode copy = json.deepCopy();
        JsonNode parent = copy.at(place.head());
        JsonNode changed = of(value).json();
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), changed);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), changed);
        }
        return new Body(copy);
    }

    Body withText(String pointer, String text) {
        return with(pointer, JsonNodeFactory.instance.textNode(text).toString());
    }

    /** Halves of characters, which no UTF-8 can carry, stand as escapes. */
    @Override
    public String toString() {
        return HALF.matcher(json.toString())
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }
}
