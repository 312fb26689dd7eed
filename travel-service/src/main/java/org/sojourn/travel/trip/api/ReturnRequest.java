package org.sojourn.travel.trip.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the traveller came back; today where it is not said. */
public record ReturnRequest(@Nullable LocalDate returnedOn) {}
