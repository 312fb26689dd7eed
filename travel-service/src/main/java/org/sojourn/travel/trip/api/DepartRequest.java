package org.sojourn.travel.trip.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the traveller left; today where it is not said. */
public record DepartRequest(@Nullable LocalDate departedOn) {}
