package org.sojourn.acceptance.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The results of every run so far, a file each. */
record Results(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void add(Result result) throws IOException {
        Path runs = folder(result.fault());
        Files.createDirectories(runs);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(
                        runs.resolve((of(result.fault()).size() + 1) + ".json").toFile(), result);
    }

    List<Result> of(String fault) throws IOException {
        Path runs = folder(fault);
        if (Files.notExists(runs)) {
            return List.of();
        }
        var found = new ArrayList<Result>();
        try (Stream<Path> files = Files.list(runs)) {
            for (Path file : files.sorted().toList()) {
                found.add(JSON.readValue(file.toFile(), Result.class));
            }
        }
        return List.copyOf(found);
    }

    void forget(String fault) throws IOException {
        Path runs = folder(fault);
        if (Files.exists(runs)) {
            try (Stream<Path> files = Files.list(runs)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path folder(String fault) {
        return folder.resolve(fault.replace('/', '.'));
    }
}
