package org.sojourn.platform.command;

import org.jspecify.annotations.Nullable;
import org.sojourn.platform.secret.MountedSecrets;

/** Settings of a command, which come from mounted secrets and the environment alone. */
final class Environment {

    private static final MountedSecrets SECRETS = new MountedSecrets();

    private Environment() {}

    static String need(String name) {
        String value = value(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    private static @Nullable String value(String name) {
        String mounted = SECRETS.getValue(name);
        return mounted == null ? System.getenv(name) : mounted;
    }
}
