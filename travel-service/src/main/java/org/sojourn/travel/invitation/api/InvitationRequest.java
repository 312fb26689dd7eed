package org.sojourn.travel.invitation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.travel.invitation.EventRole;
import org.sojourn.travel.invitation.InvitationDetails;
import org.sojourn.travel.invitation.InvitationDraft;
import org.sojourn.travel.invitation.Payer;
import org.sojourn.travel.trip.Host;

/** An invitation as the one who is invited records it; without `receivedOn` it came today. */
public record InvitationRequest(
        @NotNull @Valid Host host,
        @NotBlank @Size(max = 300) String event,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> topics,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Size(max = 200) @Nullable String area,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotBlank @Size(max = 60) String zone,
        @NotNull Payer payer,
        @NotNull EventRole role,
        @Nullable LocalDate receivedOn) {

    InvitationDraft draft() {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Invalid("/zone", "unknown-zone", "There is no IANA time zone with this name.");
        }
        return new InvitationDraft(
                new InvitationDetails(host, event, topics == null ? List.of() : topics),
                country,
                area,
                startsOn,
                endsOn,
                ZoneId.of(zone),
                payer,
                role,
                receivedOn);
    }
}
