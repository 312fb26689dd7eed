package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.advisoryfeed.AdvisedArea;
import org.sojourn.travel.invitation.InvitationView.GuidanceInForce;
import org.sojourn.travel.itinerary.Leg;

/** Shows an invitation, what guidance says about it, and what the viewer may do. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InvitationViews {

    private static final Column DETAILS = new Column("invitation", "details");

    private final Roster roster;
    private final FieldCipher cipher;
    private final InvitationGuidance guidance;
    private final InvitationRules rules;

    InvitationViews(Roster roster, FieldCipher cipher, InvitationGuidance guidance, InvitationRules rules) {
        this.roster = roster;
        this.cipher = cipher;
        this.guidance = guidance;
        this.rules = rules;
    }

    byte[] seal(UUID traveller, UUID invitation, InvitationDetails details) {
        return cipher.sealJson(traveller, DETAILS, invitation, details);
    }

    InvitationView of(AccessDecision decision, Invitation invitation, Instant at) {
        InvitationDetails details = cipher.openJson(
                invitation.travellerId(), DETAILS, invitation.id(), invitation.details(), InvitationDetails.class);
        Leg visit = invitation.visit();
        UUID viewer = decision.caller().subject();
        return new InvitationView(
                invitation.id(),
                invitation.reference(),
                invitation.version(),
                invitation.travellerId(),
                roster.person(invitation.travellerId()).map(Person::name).orElse(null),
                invitation.unitPath(),
                details.host(),
                details.event(),
                details.topics(),
                visit.country(),
                visit.place(),
                visit.arrival(),
                visit.departure(),
                visit.zone().getId(),
                invitation.payer(),
                invitation.role(),
                invitation.state(),
                invitation.redirection(),
                invitation.reasonCode(),
                invitation.guidance(),
                invitation.answeredAt(),
                invitation.tripId(),
                invitation.tripReference(),
                invitation.receivedOn(),
                invitation.createdAt(),
                guidance.inForce(invitation, at).stream()
                        .map(InvitationViews::inForce)
                        .toList(),
                Arrays.stream(InvitationAction.values())
                        .map(action ->
                                AllowedAction.of(action.wireName(), () -> rules.check(action, invitation, viewer)))
                        .toList());
    }

    private static GuidanceInForce inForce(AdvisedArea area) {
        return new GuidanceInForce(
                area.advisoryId(),
                area.advisoryReference(),
                area.number(),
                area.title(),
                area.area(),
                area.level(),
                area.indicators(),
                area.from(),
                area.until());
    }
}
