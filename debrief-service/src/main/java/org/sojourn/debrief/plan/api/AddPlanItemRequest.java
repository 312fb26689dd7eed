package org.sojourn.debrief.plan.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.plan.Contact;
import org.sojourn.debrief.plan.Entry;
import org.sojourn.debrief.plan.ItemKind;
import org.sojourn.debrief.plan.Leg;

/** A leg, host or contact that was not in the plan. */
record AddPlanItemRequest(
        @NotNull ItemKind kind,
        @Nullable @Valid Leg leg,
        @Nullable @Valid Contact contact,
        @Nullable @Size(min = 1, max = 4000) String remark) {

    Entry actual() {
        return new Entry(leg, contact, remark);
    }
}
