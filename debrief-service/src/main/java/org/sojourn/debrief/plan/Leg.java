package org.sojourn.debrief.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A stay in one country, in local dates of one zone. */
public record Leg(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Size(max = 200) String place,
        @NotNull LocalDate arrival,
        @NotNull LocalDate departure,
        @NotNull ZoneId zone,
        boolean transit) {}
