package org.sojourn.platform.web;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.ProblemType;

/** Versions of objects as entity tags: a change names the version it rests on. */
public final class Versions {

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(String.valueOf(version));
    }

    /** Refuses a change without `If-Match` (428), or one that rests on another version than the present one (412). */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestRefused(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!ifMatch.trim().equals("\"" + version + "\"")) {
            throw new RequestRefused(ProblemType.STALE_VERSION);
        }
    }
}
