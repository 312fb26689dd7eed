package org.sojourn.debrief.plan;

import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;

/** What belongs to which confirmation. */
final class PlanRules {

    private PlanRules() {}

    /** Refuses a correction that does not say what was different, and one of something else than the line is about. */
    static void require(ItemKind kind, Confirmation said, @Nullable Entry actual) {
        if (said == Confirmation.UNPLANNED) {
            throw new Invalid("/confirmation", "planned", "This was planned.");
        }
        requireContent(kind, said == Confirmation.CORRECTED, actual);
    }

    /** Refuses, of a line that nobody planned, all but what really happened, or that it did not after all. */
    static void requireUnplanned(ItemKind kind, Confirmation said, @Nullable Entry actual) {
        if (said != Confirmation.UNPLANNED && said != Confirmation.DID_NOT_HAPPEN) {
            throw new Invalid("/confirmation", "not-planned", "This was not planned: it happened or it did not.");
        }
        requireContent(kind, said == Confirmation.UNPLANNED, actual);
    }

    private static void requireContent(ItemKind kind, boolean told, @Nullable Entry actual) {
        Leg leg = actual == null ? null : actual.leg();
        Contact contact = actual == null ? null : actual.contact();
        requirePresence("/leg", leg, told && kind == ItemKind.LEG);
        requirePresence("/contact", contact, told && kind != ItemKind.LEG);
        if (contact != null && contact.name() == null && contact.organisation() == null) {
            throw new Invalid("/contact/name", "required", "A person or an organisation is named.");
        }
        if (leg != null && leg.departure().isBefore(leg.arrival())) {
            throw new Invalid("/leg/departure", "before-arrival", "The departure is before the arrival.");
        }
    }

    private static void requirePresence(String pointer, @Nullable Object value, boolean wanted) {
        if (wanted && value == null) {
            throw new Invalid(pointer, "required", "A correction says what was really so.");
        }
        if (!wanted && value != null) {
            throw new Invalid(pointer, "unexpected", "This does not belong to the line or to what is said of it.");
        }
    }
}
