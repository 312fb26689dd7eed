package org.sojourn.debrief.suggestion;

import java.time.Instant;
import java.util.UUID;
import org.sojourn.debrief.casefile.FindingType;

/** A suggestion that was made of a finding. */
public record SuggestedAdvisory(
        UUID id, UUID finding, FindingType findingType, Suggestion suggestion, Instant suggestedAt) {}
