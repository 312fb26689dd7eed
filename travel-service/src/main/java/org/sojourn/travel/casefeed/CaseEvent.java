package org.sojourn.travel.casefeed;

import java.util.UUID;

/** What this service reads of the facts of a debrief case; its own copy. */
record CaseEvent(UUID caseId, UUID tripId) {}
