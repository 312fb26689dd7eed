package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Copies of the packaged services and the gateway, so that a build beside a running stack does not pull its classes away. */
final class Applications {

    private Applications() {}

    static void refresh(Layout layout) {
        Stream.concat(Part.services().stream(), Stream.of(Part.GATEWAY)).forEach(part -> refresh(layout, part));
    }

    private static void refresh(Layout layout, Part part) {
        var built = layout.built(part);
        var copy = layout.applicationFolder(part);
        try {
            if (Files.exists(copy) && builtAt(copy) == builtAt(built)) {
                return;
            }
            Folders.delete(copy);
            copy(built, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(part.name() + " could not be copied from " + built, e);
        }
    }

    private static long builtAt(Path application) throws IOException {
        return Files.getLastModifiedTime(application.resolve("quarkus-run.jar")).toMillis();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
