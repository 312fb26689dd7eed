package org.sojourn.travel.reassessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One leg of a trip, or the event of an invitation, that guidance speaks about, with the levels that the advisory gave and gives it. */
record Hit(
        @Nullable Integer leg,
        String country,
        @Nullable String area,
        boolean transit,
        LocalDate arrival,
        LocalDate departure,
        @Nullable Integer before,
        @Nullable Integer after) {}
