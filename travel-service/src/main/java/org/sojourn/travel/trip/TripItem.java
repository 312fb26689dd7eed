package org.sojourn.travel.trip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A trip in a list: reference, dates, countries and state, and nothing that says whose it is. */
public record TripItem(
        UUID id,
        String reference,
        LocalDate plannedDeparture,
        LocalDate plannedReturn,
        List<String> countries,
        Authorisation authorisation,
        Travel travel,
        boolean unauthorised,
        boolean overdue) {}
