package org.sojourn.travel.checkin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.policy.Risk;

/** A sign of life that did not come, as the ladder takes it to its next step. */
record Alert(
        UUID travellerId,
        UUID tripId,
        UUID id,
        String unitPath,
        String tripReference,
        Occasion occasion,
        Risk risk,
        @Nullable String country,
        @Nullable UUID supervisor,
        boolean unattended) {}
