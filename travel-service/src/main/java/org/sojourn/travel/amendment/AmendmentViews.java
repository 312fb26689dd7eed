package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.amendment.AmendmentRejected.Reason;
import org.sojourn.travel.amendment.AmendmentView.MaterialBy;
import org.sojourn.travel.decision.Matter;
import org.sojourn.travel.decision.Quorum;
import org.sojourn.travel.decision.RecusalCheck;
import org.sojourn.travel.decision.VoteViews;
import org.sojourn.travel.trip.Action;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripDraft;

/** Encrypts amendments under the traveller's key, and shows them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AmendmentViews {

    private static final Column DRAFT = new Column("amendment", "draft");
    private static final Column CHANGES = new Column("amendment", "changes");

    private final FieldCipher cipher;
    private final VoteViews votes;
    private final RecusalCheck recusals;

    AmendmentViews(FieldCipher cipher, VoteViews votes, RecusalCheck recusals) {
        this.cipher = cipher;
        this.votes = votes;
        this.recusals = recusals;
    }

    byte[] seal(Trip trip, UUID id, TripDraft draft) {
        return cipher.sealJson(trip.travellerId(), DRAFT, id, draft);
    }

    byte[] seal(Trip trip, UUID id, List<PlanChange> changes) {
        return cipher.sealJson(trip.travellerId(), CHANGES, id, changes.toArray(PlanChange[]::new));
    }

    TripDraft draft(Amendment amendment) {
        return cipher.openJson(amendment.travellerId(), DRAFT, amendment.id(), amendment.draft(), TripDraft.class);
    }

    AmendmentView of(AccessDecision by, Trip trip, Amendment amendment) {
        return new AmendmentView(
                amendment.id(),
                amendment.version(),
                amendment.tripId(),
                amendment.tripReference(),
                amendment.state(),
                amendment.material(),
                amendment.rules().stream()
                        .map(rule -> new MaterialBy(rule.name(), rule.text()))
                        .toList(),
                List.of(cipher.openJson(
                        amendment.travellerId(), CHANGES, amendment.id(), amendment.changes(), PlanChange[].class)),
                draft(amendment).plan(),
                amendment.evaluationId(),
                amendment.proposedAt(),
                amendment.guidanceChangedAt(),
                amendment.dueAt() == null ? null : Quorum.needed(amendment.risk()),
                votes.of(by, Matter.of(trip, amendment.id()), amendment.guidanceChangedAt()),
                amendment.dueAt(),
                amendment.escalatedAt(),
                amendment.decidedBy() == null ? null : "approver",
                amendment.reasons(),
                amendment.endedAt(),
                actions(by.caller(), trip, amendment));
    }

    private List<AllowedAction> actions(Caller caller, Trip trip, Amendment amendment) {
        return Arrays.stream(AmendmentAction.values())
                .map(action -> AllowedAction.of(action.wireName(), () -> {
                    if (action == AmendmentAction.DECIDE) {
                        requireApprover(caller);
                        recusals.check(Action.DECIDE, trip, caller.subject());
                    }
                    action.check(amendment, caller.subject());
                }))
                .toList();
    }

    private static void requireApprover(Caller caller) {
        if (!caller.roles().contains(Role.APPROVER)) {
            throw new AmendmentRejected(Reason.NOT_PERMITTED);
        }
    }
}
