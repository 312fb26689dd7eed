package org.sojourn.debrief.followup;

import java.time.LocalDate;
import java.util.UUID;

/** What somebody is to do, and until when. */
public record Task(UUID owner, String text, LocalDate dueOn) {}
