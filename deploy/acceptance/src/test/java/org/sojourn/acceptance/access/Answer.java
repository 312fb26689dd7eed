package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** What a request was answered with. */
record Answer(int status, String body, String tag) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "urn:sojourn:problem:";

    boolean succeeded() {
        return status / 100 == 2;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            throw new IllegalStateException("No JSON: " + status + ' ' + body, noJson);
        }
    }

    /** The word of the problem's type, or nothing. */
    String problem() {
        if (succeeded() || !body.startsWith("{")) {
            return "";
        }
        String type = json().path("type").asText();
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }

    String told() {
        return (status + " " + problem()).strip();
    }
}
