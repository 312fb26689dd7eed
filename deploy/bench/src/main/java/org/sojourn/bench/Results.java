package org.sojourn.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The last outcome of each row, kept in a folder, so that rows can be run one by one. */
final class Results {

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    Results(Path folder) {
        this.folder = folder;
    }

    void keep(Outcome outcome) {
        try {
            Files.createDirectories(folder);
            json.writerWithDefaultPrettyPrinter().writeValue(file(outcome.row()).toFile(), outcome);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Optional<Outcome> of(String row) {
        try {
            return Files.exists(file(row))
                    ? Optional.of(json.readValue(file(row).toFile(), Outcome.class))
                    : Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException("The result of " + row + " cannot be read; remove it", fault);
        }
    }

    private Path file(String row) {
        return folder.resolve(row + ".json");
    }
}
