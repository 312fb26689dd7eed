package org.sojourn.travel.invitation;

import java.time.LocalDate;
import java.util.UUID;

/** An invitation in a list: reference, dates, country and state. */
public record InvitationItem(
        UUID id, String reference, String country, LocalDate startsOn, LocalDate endsOn, InvitationState state) {}
