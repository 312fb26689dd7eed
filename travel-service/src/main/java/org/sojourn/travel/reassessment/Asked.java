package org.sojourn.travel.reassessment;

import java.util.UUID;

/** Who is asked what by a reassessment, as far as it takes to tell him. */
record Asked(UUID travellerId, UUID id, Subject subject) {}
