package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords and client secrets of this stack: drawn at random when first asked for, then kept. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    Secrets(Path file) {
        this.file = file;
    }

    synchronized String get(String name) {
        var stored = read();
        var known = stored.getProperty(name);
        if (known != null) {
            return known;
        }
        var random = new byte[24];
        RANDOM.nextBytes(random);
        var drawn = HexFormat.of().formatHex(random);
        stored.setProperty(name, drawn);
        write(stored);
        return drawn;
    }

    private Properties read() {
        var stored = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                stored.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("Secrets could not be read from " + file, e);
            }
        }
        return stored;
    }

    private void write(Properties secrets) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                var ownerOnly = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            try (var out = Files.newBufferedWriter(file)) {
                secrets.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Secrets could not be kept in " + file, e);
        }
    }
}
