package org.sojourn.travel.trip.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.Outcome;
import org.sojourn.travel.trip.ReasonCode;
import org.sojourn.travel.trip.Travel;

/** A fact of a trip as JSON; which fields a fact has stands in its schema. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TripPayload(
        UUID tripId,
        String reference,
        UUID travellerId,
        String unitPath,
        @Nullable ObligationMode mode,
        Authorisation authorisation,
        Travel travel,
        boolean unauthorised,
        @Nullable Risk risk,
        Purpose purpose,
        List<PayloadLeg> legs,
        LocalDate plannedReturn,
        String returnZone,
        @Nullable Outcome outcome,
        @Nullable List<EditionRef> editions,
        @Nullable LocalDate departedOn,
        @Nullable LocalDate returnedOn,
        @Nullable Instant graceEndedAt,
        @Nullable ReasonCode reasonCode,
        @Nullable Boolean material,
        @Nullable EditionRef guidance,
        @Nullable String sealed) {

    /** A leg as others need it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PayloadLeg(
            int sequence,
            String country,
            @Nullable String place,
            LocalDate arrival,
            LocalDate departure,
            String zone,
            boolean transit) {}
}
