package org.sojourn.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs another program and fails with it. */
final class Program {

    private Program() {}

    static void run(String... command) {
        run(List.of(command));
    }

    static void run(List<String> command) {
        if (!ends(new ProcessBuilder(command).inheritIO())) {
            throw new IllegalStateException(command.getFirst() + " failed");
        }
    }

    /** Whether it ends well. */
    static boolean ends(ProcessBuilder program) {
        try {
            return program.start().onExit().join().exitValue() == 0;
        } catch (IOException unusable) {
            throw new UncheckedIOException(program.command().getFirst() + " could not be run", unusable);
        }
    }
}
