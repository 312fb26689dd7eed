package org.sojourn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end and takes what it says. */
final class Tool {

    private Tool() {}

    static String run(Path folder, String... command) {
        return run(folder, Map.of(), List.of(command));
    }

    static String run(Path folder, Map<String, String> environment, List<String> command) {
        Said said = said(folder, environment, command);
        if (said.status() != 0) {
            throw new IllegalStateException(command.getFirst() + " failed: " + said.text());
        }
        return said.text();
    }

    /** Whatever status it ends with, for some end with 1 after telling their version. */
    static String anyway(String... command) {
        return said(Path.of("."), Map.of(), List.of(command)).text();
    }

    private static Said said(Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.onExit().join().exitValue(), text);
        } catch (IOException fault) {
            throw new UncheckedIOException(command.getFirst() + " could not be run", fault);
        }
    }

    private record Said(int status, String text) {}
}
