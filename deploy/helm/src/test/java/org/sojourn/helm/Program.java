package org.sojourn.helm;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of the system; a test that needs one which is not there says so, and is skipped. */
record Program(String name) {

    boolean isThere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    Program needed() {
        assumeThat(isThere()).as("not run (%s is not on the PATH)", name).isTrue();
        return this;
    }

    /** What it prints; it has to succeed. */
    String output(String input, List<String> arguments) {
        try {
            Path errors = Files.createTempFile(name, ".log");
            Process process = new ProcessBuilder(
                            Stream.concat(Stream.of(name), arguments.stream()).toList())
                    .redirectError(errors.toFile())
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(
                        name + " " + String.join(" ", arguments) + ": " + output + Files.readString(errors));
            }
            Files.delete(errors);
            return output;
        } catch (IOException fault) {
            throw new UncheckedIOException(name + " could not be run", fault);
        }
    }

    String output(String... arguments) {
        return output("", List.of(arguments));
    }
}
