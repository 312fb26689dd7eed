package org.sojourn.advisory.advisory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Why an area has its level: the indicators in public use, and five of our own; on the wire by their codes. */
public enum ReasonIndicator {
    CRIME("C"),
    TERRORISM("T"),
    UNREST("U"),
    HEALTH("H"),
    NATURAL_DISASTER("N"),
    TIME_LIMITED_EVENT("E"),
    KIDNAPPING("K"),
    WRONGFUL_DETENTION("D"),
    OTHER("O"),
    /** Elicitation of confidential knowledge. */
    DISCLOSURE("DISC"),
    /** Detention as a bargaining chip. */
    DETENTION_LEVERAGE("DET"),
    EXIT_BAN("EXB"),
    CYBER("CYB"),
    EXPORT_CONTROL("EXP");

    private final String code;

    ReasonIndicator(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    @JsonCreator
    static ReasonIndicator of(String code) {
        return Arrays.stream(values())
                .filter(indicator -> indicator.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such indicator"));
    }
}
