package org.sojourn.debrief.plan.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.plan.Confirmation;
import org.sojourn.debrief.plan.Contact;
import org.sojourn.debrief.plan.Entry;
import org.sojourn.debrief.plan.Leg;

/** What is said of one line of the plan; a correction says what was really so. */
record ConfirmPlanItemRequest(
        @NotNull Confirmation confirmation,
        @Nullable @Valid Leg leg,
        @Nullable @Valid Contact contact,
        @Nullable @Size(min = 1, max = 4000) String remark) {

    @Nullable
    Entry actual() {
        boolean silent = leg == null && contact == null && remark == null;
        return silent ? null : new Entry(leg, contact, remark);
    }
}
