package org.sojourn.debrief.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Who ended something, and when. */
@Embeddable
record Ending(
        @Column(name = "ended_by") UUID by,
        @Column(name = "ended_at") Instant at) {}
