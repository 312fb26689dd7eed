package org.sojourn.platform.web;

import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;

/** How many rows a page may have. */
public final class Limit {

    private static final int DEFAULT = 20;
    private static final int MOST = 100;

    private Limit() {}

    /** The limit asked for, 20 where none is; refuses what is not between 1 and 100 (400). */
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw new Invalid("/limit", "out-of-range", "The limit must be between 1 and 100.");
        }
        return asked;
    }
}
