package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What would keep the stack from starting, said before anything is built or started. */
final class Preflight {

    private static final long NEEDED_BYTES = 2L << 30;

    private Preflight() {}

    static List<String> obstacles(Path data, Ports ports) {
        var found = new ArrayList<String>();
        try {
            Files.createDirectories(data);
            var usable = Files.getFileStore(data).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                found.add("The disk of %s is full: %d MB are free, 2048 MB are needed.".formatted(data, usable >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be used: " + data, e);
        }
        for (var part : ports.parts().toList()) {
            if (!Ports.isFree(ports.of(part))) {
                found.add(taken(ports.of(part), part));
            }
            if (part.listensForManagement() && !Ports.isFree(ports.management(part))) {
                found.add(taken(ports.management(part), part));
            }
        }
        return List.copyOf(found);
    }

    private static String taken(int port, Part part) {
        return "Port %d, which %s needs, is taken by another program.".formatted(port, part.name());
    }
}
