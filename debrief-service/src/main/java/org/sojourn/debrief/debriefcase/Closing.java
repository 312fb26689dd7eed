package org.sojourn.debrief.debriefcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** How a case ended: with what, by whom, when. */
@Embeddable
public record Closing(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(name = "closed_by") UUID by,
        @Column(name = "closed_at") Instant at) {}
