package org.sojourn.travel.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Policies as administrators of the tests upload them. */
public final class PolicySamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicySamples() {}

    /** The built-in policy under another name, which prohibits what is at level 3. */
    public static String strict(String name) {
        String level3 = "<outputEntry id=\"level-3-out-1\"><text>\"APPROVE\"";
        return Policies.builtIn()
                .xml()
                .replace("name=\"Default travel policy\"", "name=\"%s\"".formatted(name))
                .replace(level3, level3.replace("APPROVE", "PROHIBIT"));
    }

    /** An upload with one sample case at level 3. */
    public static String upload(String unit, String model, String expectedMode) {
        try {
            return JSON.writeValueAsString(
                    Map.of("unitPath", unit, "model", model, "cases", List.of(level3(expectedMode))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Map<String, Object> level3(String expectedMode) {
        return Map.of(
                "name",
                "a conference at level 3",
                "mode",
                expectedMode,
                "input",
                Map.of(
                        "kind",
                        "OFFICIAL",
                        "purpose",
                        "CONFERENCE",
                        "leadDays",
                        30,
                        "durationDays",
                        5,
                        "legs",
                        List.of(Map.of(
                                "country",
                                "ZZ",
                                "level",
                                "3",
                                "indicators",
                                List.of(),
                                "transit",
                                false,
                                "home",
                                false))));
    }
}
