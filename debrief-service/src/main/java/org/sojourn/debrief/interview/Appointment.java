package org.sojourn.debrief.interview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** When and where an interview takes place, and who leads it beside whoever holds the case. */
public record Appointment(Instant startsAt, ZoneId zone, Venue venue, List<UUID> debriefers) {}
