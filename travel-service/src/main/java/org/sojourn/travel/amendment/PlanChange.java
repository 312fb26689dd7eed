package org.sojourn.travel.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One difference between two plans, before and after as people read them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanChange(
        Kind change, @Nullable String before, @Nullable String after) {

    /** What differs. */
    public enum Kind {
        LEG_ADDED,
        LEG_REMOVED,
        LEG_MOVED,
        HOST_ADDED,
        HOST_REMOVED,
        PURPOSE,
        KIND,
        PURPOSE_TEXT,
        CONTACTS,
        EMERGENCY_CONTACT
    }
}
