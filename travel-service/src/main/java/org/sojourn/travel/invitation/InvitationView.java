package org.sojourn.travel.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.trip.Host;
import org.sojourn.travel.trip.ReasonCode;

/** An invitation with the guidance in force for its country and its person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationView(
        UUID id,
        String reference,
        long version,
        UUID travellerId,
        @Nullable String travellerName,
        String unitPath,
        Host host,
        String event,
        List<String> topics,
        String country,
        @Nullable String area,
        LocalDate startsOn,
        LocalDate endsOn,
        String zone,
        Payer payer,
        EventRole role,
        InvitationState state,
        @Nullable Redirection redirection,
        @Nullable ReasonCode reasonCode,
        @Nullable EditionRef guidanceBehind,
        @Nullable Instant answeredAt,
        @Nullable UUID tripId,
        @Nullable String tripReference,
        LocalDate receivedOn,
        Instant createdAt,
        List<GuidanceInForce> guidance,
        List<AllowedAction> allowedActions) {

    /** What one edition says about the country, or a part of it, at the time of the event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GuidanceInForce(
            UUID advisoryId,
            String advisoryReference,
            int number,
            String title,
            @Nullable String area,
            int level,
            List<String> indicators,
            Instant from,
            @Nullable Instant until) {}
}
