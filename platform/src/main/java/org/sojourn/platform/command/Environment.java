package org.sojourn.platform.command;

/** Settings of a command, which come from the environment alone. */
final class Environment {

    private Environment() {}

    static String need(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
