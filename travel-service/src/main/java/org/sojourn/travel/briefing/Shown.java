package org.sojourn.travel.briefing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A pack as the text that was shown, the same whenever it says the same, and the SHA-256 that proves it. */
record Shown(BriefingPack pack, String text, String evidence) {

    private static final int VERSION_DIGITS = 13;

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static Shown of(BriefingPack pack) {
        try {
            String text = CANONICAL.writeValueAsString(pack);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Shown(pack, text, HexFormat.of().formatHex(hash));
        } catch (JsonProcessingException | NoSuchAlgorithmException fault) {
            throw new IllegalStateException("the briefing could not be written", fault);
        }
    }

    /** The version that an acknowledgement must name: the first bits of the evidence, as many as a JSON number holds. */
    long version() {
        return Long.parseLong(evidence.substring(0, VERSION_DIGITS), 16);
    }
}
