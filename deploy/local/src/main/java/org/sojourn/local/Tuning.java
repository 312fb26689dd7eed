package org.sojourn.local;

import java.util.List;
import java.util.Map;

/**
 * How the services and the gateway are run.
 *
 * @param options of their JVM, before those that every stack needs
 * @param settings environment that stands above the stack's own
 */
public record Tuning(List<String> options, Map<String, String> settings) {

    /** For a small machine, where a quick start counts for more than speed. */
    static final Tuning SMALL = new Tuning(Java.small(160), Map.of());
}
