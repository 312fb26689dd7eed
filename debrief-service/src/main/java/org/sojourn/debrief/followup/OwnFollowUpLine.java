package org.sojourn.debrief.followup;

import java.time.LocalDate;
import java.util.UUID;

/** A follow-up in its owner's list: when it is due and where it stands, not what it says. */
public record OwnFollowUpLine(UUID id, LocalDate dueOn, boolean overdue, FollowUpState state) {}
