package org.sojourn.bench;

import java.util.List;
import java.util.Locale;

/**
 * A statement as it was sent.
 *
 * @param values of its parameters, as text; empty where a value is null
 */
record Sent(String sql, List<Value> values) {

    /** The value of a parameter. */
    record Value(String text, boolean absent) {}

    boolean begins() {
        return sql.toUpperCase(Locale.ROOT).startsWith("BEGIN");
    }

    boolean ends() {
        return List.of("COMMIT", "ROLLBACK").contains(sql.toUpperCase(Locale.ROOT));
    }

    boolean has(String marker) {
        return sql.contains(marker)
                || values.stream().anyMatch(value -> value.text().contains(marker));
    }
}
