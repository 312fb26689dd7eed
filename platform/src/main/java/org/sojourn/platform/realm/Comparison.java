package org.sojourn.platform.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a thing of the realm differs from how it is wanted; fields that nobody wants are left out of it, and as they are. */
final class Comparison {

    private Comparison() {}

    /** A line for each field that differs. */
    static List<String> lines(String what, JsonNode wanted, JsonNode there) {
        List<String> lines = new ArrayList<>();
        compare("~ " + what + ": ", wanted, there, lines);
        return lines;
    }

    /** What is there, with the wanted fields as they are wanted. */
    static ObjectNode merged(JsonNode there, JsonNode wanted) {
        ObjectNode merged = there.deepCopy();
        wanted.properties().forEach(field -> {
            JsonNode before = merged.path(field.getKey());
            boolean both = field.getValue().isObject() && before.isObject();
            merged.set(field.getKey(), both ? merged(before, field.getValue()) : field.getValue());
        });
        return merged;
    }

    private static void compare(String path, JsonNode wanted, JsonNode there, List<String> lines) {
        wanted.properties().forEach(field -> {
            JsonNode is = there.path(field.getKey());
            if (field.getValue().isObject() && !field.getValue().isEmpty()) {
                compare(path + field.getKey() + ".", field.getValue(), is, lines);
            } else if (!same(field.getValue(), is)) {
                lines.add(path + field.getKey() + " " + (is.isMissingNode() ? "nothing" : is) + " -> "
                        + field.getValue());
            }
        });
    }

    private static boolean same(JsonNode wanted, JsonNode there) {
        if (wanted.isArray()) {
            return elements(wanted).equals(elements(there));
        }
        return wanted.isObject() ? there.isObject() : wanted.asText().equals(there.asText());
    }

    private static Set<String> elements(JsonNode array) {
        Set<String> elements = new TreeSet<>();
        array.forEach(element -> elements.add(element.toString()));
        return elements;
    }
}
