package org.sojourn.debrief.tripfeed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a trip that is sealed to this service alone: whom the traveller planned to meet. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SealedPeople(@Nullable List<Someone> hosts, @Nullable List<Someone> plannedContacts) {

    static final SealedPeople NOBODY = new SealedPeople(List.of(), List.of());

    /** A host, who may be a mere organisation, or a planned contact. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Someone(
            @Nullable String name,
            @Nullable String person,
            @Nullable String organisation,
            @Nullable String country,
            @Nullable String reason) {}
}
