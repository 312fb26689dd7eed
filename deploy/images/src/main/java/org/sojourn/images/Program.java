package org.sojourn.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs another program and fails with it. */
final class Program {

    private Program() {}

    static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(List.of(command).getFirst() + " failed");
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(List.of(command).getFirst() + " could not be run", unusable);
        }
    }
}
