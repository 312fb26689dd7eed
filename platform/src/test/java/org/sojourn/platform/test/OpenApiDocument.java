package org.sojourn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a service's committed OpenAPI document against the one its build has made. */
public final class OpenApiDocument {

    private static final Path MADE = Path.of("target/openapi/openapi.json");
    private static final Path COMMITTED = Path.of("src/main/resources/contracts/openapi.json");

    private OpenApiDocument() {}

    /** Fails, and rewrites it, where the committed document is not what the build has stored in `target/openapi`. */
    public static void isCommitted() {
        try {
            String made = Files.readString(MADE).strip() + "\n";
            String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
            if (!committed.equals(made)) {
                Files.createDirectories(COMMITTED.getParent());
                Files.writeString(COMMITTED, made);
            }
            assertThat(committed)
                    .as("the API differs from its document, which has been rewritten")
                    .isEqualTo(made);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
