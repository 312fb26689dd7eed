package org.sojourn.travel.appeal;

import java.time.Instant;
import java.util.UUID;

/** An appeal in a list: reference, date and state, and nothing that says whose it is. */
public record AppealItem(UUID id, String tripReference, Against against, AppealState state, Instant filedAt) {}
