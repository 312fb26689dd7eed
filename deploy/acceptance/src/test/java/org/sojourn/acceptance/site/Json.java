package org.sojourn.acceptance.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads JSON. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** JSON that is written in a test, or must be some. */
    public static JsonNode of(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("No JSON: " + text, fault);
        }
    }

    /** What was answered, or JSON's null where that is no JSON. */
    static JsonNode orNull(String text) {
        try {
            JsonNode read = MAPPER.readTree(text);
            return read == null ? MAPPER.nullNode() : read;
        } catch (JsonProcessingException none) {
            return MAPPER.nullNode();
        }
    }
}
