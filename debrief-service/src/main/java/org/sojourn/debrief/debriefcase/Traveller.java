package org.sojourn.debrief.debriefcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Who is debriefed, and his unit when the case opened. */
@Embeddable
public record Traveller(@Column(name = "traveller_id") UUID id, String unitPath) {}
