package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.amendment.AmendmentRejected.Reason;
import org.sojourn.travel.amendment.AmendmentView.MaterialBy;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripDraft;

/** Encrypts amendments under the traveller's key, and shows them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AmendmentViews {

    private static final Column DRAFT = new Column("amendment", "draft");
    private static final Column CHANGES = new Column("amendment", "changes");

    private final FieldCipher cipher;

    AmendmentViews(FieldCipher cipher) {
        this.cipher = cipher;
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

    AmendmentView of(Caller caller, Amendment amendment) {
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
                amendment.decidedBy() == null ? null : "approver",
                amendment.reasons(),
                amendment.endedAt(),
                actions(caller, amendment));
    }

    private static List<AllowedAction> actions(Caller caller, Amendment amendment) {
        return Arrays.stream(AmendmentAction.values())
                .map(action -> AllowedAction.of(action.wireName(), () -> {
                    if (action == AmendmentAction.DECIDE && !caller.roles().contains(Role.APPROVER)) {
                        throw new AmendmentRejected(Reason.NOT_PERMITTED);
                    }
                    action.check(amendment, caller.subject());
                }))
                .toList();
    }
}
