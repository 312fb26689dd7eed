package org.sojourn.travel.trip;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Risk;

/** A trip as one person sees it; what the viewer may not see is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TripView(
        UUID id,
        String reference,
        long version,
        UUID travellerId,
        @Nullable String travellerName,
        String unitPath,
        LocalDate plannedDeparture,
        LocalDate plannedReturn,
        String returnZone,
        List<Leg> legs,
        Authorisation authorisation,
        Travel travel,
        boolean unauthorised,
        boolean overdue,
        @Nullable LocalDate departedOn,
        boolean departureAssumed,
        @Nullable LocalDate returnedOn,
        @Nullable Content content,
        List<AllowedAction> allowedActions) {

    /** What a supervisor does not see. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Content(
            TripKind kind,
            Purpose purpose,
            @Nullable String purposeText,
            List<Host> hosts,
            List<PlannedContact> plannedContacts,
            @Nullable EmergencyContact emergencyContact,
            @Nullable ObligationMode mode,
            @Nullable Risk risk,
            boolean late,
            @Nullable String lateReason,
            @Nullable Instant submittedAt,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant undoUntil,
            @Nullable Instant guidanceChangedAt,
            List<Blocker> blockers,
            @Nullable CaseFact caseFact,
            @Nullable Assessment assessment,
            List<DecisionView> decisions,
            List<InquiryView> inquiries,
            Instant createdAt,
            Instant updatedAt) {}
}
