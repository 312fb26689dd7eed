package org.sojourn.advisory.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A country's time in a group: from its first day to the day before `until`, or open-ended. */
public record Membership(
        String country, LocalDate from, @Nullable LocalDate until) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    boolean endsBeforeItBegins() {
        return until != null && !until.isAfter(from);
    }

    boolean overlaps(Membership other) {
        return country.equals(other.country)
                && (until == null || other.from.isBefore(until))
                && (other.until == null || from.isBefore(other.until));
    }
}
