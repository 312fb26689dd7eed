package org.sojourn.debrief.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a finding is, how bad, and how sure. */
@Embeddable
public record Grade(
        @Enumerated(EnumType.STRING) FindingType type,
        @Enumerated(EnumType.STRING) Severity severity,
        @Enumerated(EnumType.STRING) Confidence confidence) {}
