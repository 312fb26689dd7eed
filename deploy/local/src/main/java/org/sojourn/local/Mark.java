package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers beside the database for which build something was done to it, so that it is not done again at every start. */
final class Mark {

    private final Path file;

    Mark(Path file) {
        this.file = file;
    }

    /** Does the work unless it was done for this state. */
    void once(String state, Runnable work) {
        try {
            if (Files.exists(file) && Files.readString(file).equals(state)) {
                return;
            }
            work.run();
            Files.writeString(file, state);
        } catch (IOException e) {
            throw new UncheckedIOException("The mark cannot be used: " + file, e);
        }
    }

    /** The state of files that were built or written: when they were last changed. */
    static String changed(Path... files) {
        try {
            var state = new StringBuilder();
            for (var file : files) {
                state.append(Files.getLastModifiedTime(file)).append('\n');
            }
            return state.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Not built yet", e);
        }
    }
}
