package org.sojourn.platform.time;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as JDBC answers them. */
public final class Timestamps {

    private Timestamps() {}

    /** The moment in a column that may be empty. */
    public static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
