package org.sojourn.acceptance.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every attempt in the order of its end, one line of JSON each; kept on disk as it grows. */
final class History implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Operation> operations = new ArrayList<>();
    private final BufferedWriter file;

    private History(BufferedWriter file) {
        this.file = file;
    }

    /** A new history, in the place of an older one. */
    public static History in(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            return new History(Files.newBufferedWriter(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    synchronized void add(Operation operation) {
        operations.add(operation);
        try {
            file.write(JSON.writeValueAsString(operation));
            file.newLine();
            file.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What was attempted so far. */
    public synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
