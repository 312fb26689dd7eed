package org.sojourn.debrief.plan;

import org.jspecify.annotations.Nullable;

/** What a line says: a leg, or a host or contact, and a remark if there is more to say. */
public record Entry(
        @Nullable Leg leg,
        @Nullable Contact contact,
        @Nullable String remark) {

    public static Entry of(Leg leg) {
        return new Entry(leg, null, null);
    }

    public static Entry of(Contact contact) {
        return new Entry(null, contact, null);
    }
}
