package org.sojourn.debrief.interview.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.interview.Appointment;
import org.sojourn.debrief.interview.Venue;

/** When and where, and who comes beside whoever holds the case. */
record AppointmentRequest(
        @NotNull Instant startsAt,
        @NotNull ZoneId zone,
        @Nullable @Size(min = 1, max = 500) String place,
        @Nullable @Size(min = 1, max = 500) String channel,
        @Nullable @Size(max = 5) List<@NotNull UUID> debriefers) {

    Appointment appointment() {
        return new Appointment(startsAt, zone, new Venue(place, channel), debriefers == null ? List.of() : debriefers);
    }
}
