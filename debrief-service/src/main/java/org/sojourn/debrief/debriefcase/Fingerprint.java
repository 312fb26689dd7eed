package org.sojourn.debrief.debriefcase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a text that people stand for, over its JSON as the API shows it, in hexadecimal digits. */
@ApplicationScoped
public class Fingerprint {

    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json;
    }

    public String of(Object content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content)));
        } catch (JsonProcessingException | NoSuchAlgorithmException fault) {
            throw new IllegalStateException("the fingerprint could not be taken", fault);
        }
    }
}
