package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.travel.trip.Permissions;

/** Records an invitation of the caller's own; the answer shows the guidance that speaks about it. */
@ApplicationScoped
public class RegisterInvitation {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_DAYS = 1100;

    private final Access access;
    private final InvitationRepository invitations;
    private final InvitationGuidance guidance;
    private final InvitationLog log;
    private final InvitationViews views;
    private final InstantSource clock;

    RegisterInvitation(
            Access access,
            InvitationRepository invitations,
            InvitationGuidance guidance,
            InvitationLog log,
            InvitationViews views,
            InstantSource clock) {
        this.access = access;
        this.invitations = invitations;
        this.guidance = guidance;
        this.log = log;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    public InvitationView register(InvitationDraft draft) {
        AccessDecision by = access.decide(Permissions.INVITATION);
        Instant at = clock.instant();
        LocalDate today = at.atZone(draft.zone()).toLocalDate();
        check(draft, today);
        UUID id = Ids.next();
        UUID traveller = by.caller().subject();
        Invitation invitation = new Invitation(
                id,
                Reference.next("IV"),
                traveller,
                by.caller().unit(),
                draft,
                views.seal(traveller, id, draft.details()),
                draft.receivedOn() == null ? today : draft.receivedOn(),
                at);
        guidance.inForce(invitation, at);
        invitations.add(by, invitation);
        log.record(by, "register", invitation, InvitationEvent.RECEIVED, at);
        return views.of(by, invitation, at);
    }

    private static void check(InvitationDraft draft, LocalDate today) {
        if (!COUNTRIES.contains(draft.country())) {
            throw new Invalid("/country", "unknown-country", "There is no country with this ISO 3166-1 code.");
        }
        if (!draft.startsOn().isAfter(today)) {
            throw new Invalid("/startsOn", "in-past", "The event has begun.");
        }
        if (draft.endsOn().isBefore(draft.startsOn())
                || draft.startsOn().plusDays(LONGEST_DAYS).isBefore(draft.endsOn())) {
            throw new Invalid("/endsOn", "out-of-range", "The event ends before it begins, or is too long.");
        }
        if (draft.receivedOn() != null && draft.receivedOn().isAfter(today)) {
            throw new Invalid("/receivedOn", "in-future", "The invitation comes in the future.");
        }
    }
}
