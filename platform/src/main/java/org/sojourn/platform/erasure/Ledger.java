package org.sojourn.platform.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.sojourn.platform.file.LineFile;

/** Erasures as JSON, one a line, each at least once. */
final class Ledger {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Ledger() {}

    /** Written through to the disk before it returns. */
    static void append(Path file, List<Erased> erasures) throws IOException {
        LineFile.append(file, erasures.stream().map(Ledger::line).collect(Collectors.joining()));
    }

    /** A file that is not there, or a line that is no erasure, is a fault: nothing may be passed over. */
    static List<Erased> read(Path file) throws IOException {
        return LineFile.read(file, line -> JSON.readValue(line, Erased.class));
    }

    private static String line(Erased erased) {
        try {
            return JSON.writeValueAsString(erased) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
