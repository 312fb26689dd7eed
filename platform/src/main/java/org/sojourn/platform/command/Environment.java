package org.sojourn.platform.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.secret.MountedSecrets;

/** Settings of a command, which come from mounted secrets and the environment alone. */
final class Environment {

    private static final MountedSecrets SECRETS = new MountedSecrets();

    private Environment() {}

    static String need(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
    }

    static Optional<String> find(String name) {
        return Optional.ofNullable(value(name)).filter(value -> !value.isBlank());
    }

    private static @Nullable String value(String name) {
        String mounted = SECRETS.getValue(name);
        return mounted == null ? System.getenv(name) : mounted;
    }
}
