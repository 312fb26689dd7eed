package org.sojourn.platform.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Settings whose values are files named like them in the folder that `SOJOURN_SECRETS_DIRECTORY` names; read anew each time. */
public final class MountedSecrets implements ConfigSource {

    static final String DIRECTORY = "SOJOURN_SECRETS_DIRECTORY";

    private static final String NAME = "SOJOURN_[A-Z_]+";
    private static final int ABOVE_THE_ENVIRONMENT = 350;

    private final @Nullable Path directory;

    /** For those who find configuration sources by themselves. */
    public MountedSecrets() {
        this(System.getenv());
    }

    MountedSecrets(Map<String, String> environment) {
        String named = environment.get(DIRECTORY);
        this.directory = named == null || named.isBlank() ? null : Path.of(named);
    }

    @Override
    public @Nullable String getValue(String name) {
        if (directory == null || !name.matches(NAME)) {
            return null;
        }
        Path file = directory.resolve(name);
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read from " + directory, unreadable);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getName() {
        return "mounted secrets";
    }

    @Override
    public int getOrdinal() {
        return ABOVE_THE_ENVIRONMENT;
    }
}
