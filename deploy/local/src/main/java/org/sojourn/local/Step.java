package org.sojourn.local;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of the demonstration story. Words in braces stand for values kept by earlier steps, or for days such as {@code {day+30}}.
 *
 * @param step name, which is also the idempotency key
 * @param as the demonstration person who acts
 * @param match path of the object whose present version the command acts on; absent where something is created
 * @param version where that version stands in what the path answers; absent where its ETag tells
 * @param until values that the answer must show, asked for again until it does; absent where the first answer counts
 * @param keep names under which values of the answer are kept
 */
record Step(
        String step,
        @JsonProperty("as") String person,
        String method,
        String path,
        @Nullable JsonNode body,
        @Nullable String match,
        @Nullable String version,
        @Nullable Map<String, String> until,
        @Nullable Map<String, String> keep) {}
