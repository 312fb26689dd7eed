package org.sojourn.travel.trip.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Violation;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Transport;

/** One leg: ISO 3166-1 alpha-2 country, local dates, IANA zone; passing through counts. */
public record LegRequest(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Size(max = 200) @Nullable String place,
        @NotNull LocalDate arrival,
        @NotNull LocalDate departure,
        @NotBlank @Size(max = 60) String zone,
        @Nullable Boolean transit,
        @Nullable Boolean privateLeg,
        @Nullable Transport transport,
        @Size(max = 100) @Nullable String carrier) {

    Leg leg(int index, List<Violation> faults) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.add(new Violation(
                    "/legs/" + index + "/zone", "unknown-zone", "There is no IANA time zone with this name."));
        }
        return new Leg(
                country,
                place,
                arrival,
                departure,
                faults.isEmpty() ? ZoneId.of(zone) : ZoneId.of("UTC"),
                Boolean.TRUE.equals(transit),
                Boolean.TRUE.equals(privateLeg),
                transport,
                carrier);
    }
}
