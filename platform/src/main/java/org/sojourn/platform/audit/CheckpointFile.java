package org.sojourn.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sojourn.platform.file.LineFile;

/** Checkpoints as JSON, one a line. */
final class CheckpointFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CheckpointFile() {}

    static String line(Checkpoint checkpoint) {
        try {
            return JSON.writeValueAsString(checkpoint) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** None if there is no file; a line that is no checkpoint is a fault. */
    static List<Checkpoint> read(Path file) throws IOException {
        return Files.exists(file) ? LineFile.read(file, line -> JSON.readValue(line, Checkpoint.class)) : List.of();
    }
}
