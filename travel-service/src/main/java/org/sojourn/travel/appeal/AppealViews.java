package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.appeal.AppealRejected.Reason;
import org.sojourn.travel.appeal.AppealState.Command;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.decision.DecisionNotices;
import org.sojourn.travel.decision.Disclosure;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.trip.Filings;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;

/** Shows an appeal to somebody, no further than he sees. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AppealViews {

    private final Access access;
    private final AppealWords words;
    private final AppealRules rules;
    private final DecisionNotices notices;
    private final Disclosure disclosure;
    private final Filings filings;
    private final Policies policies;

    AppealViews(
            Access access,
            AppealWords words,
            AppealRules rules,
            DecisionNotices notices,
            Disclosure disclosure,
            Filings filings,
            Policies policies) {
        this.access = access;
        this.words = words;
        this.rules = rules;
        this.notices = notices;
        this.disclosure = disclosure;
        this.filings = filings;
        this.policies = policies;
    }

    AppealView of(AccessDecision by, Trip trip, Appeal appeal, Instant at) {
        boolean restricted = disclosure.restricted(by.caller(), trip) || reviewer(by, trip);
        return new AppealView(
                appeal.id(),
                appeal.version(),
                appeal.tripId(),
                appeal.tripReference(),
                appeal.decisionId(),
                appeal.against(),
                appeal.state(),
                words.grounds(appeal),
                appeal.filedAt(),
                appeal.exception(),
                disclosure.name(by.caller(), trip, appeal.reviewer()),
                words.reasons(appeal),
                restricted ? words.restricted(appeal) : null,
                appeal.endedAt(),
                notices.of(by, trip, appeal.decisionId(), restricted, at).orElse(null),
                appeal.state() == AppealState.FILED ? present(trip, at) : null,
                actions(by, trip, appeal));
    }

    private AppealView.PresentAssessment present(Trip trip, Instant at) {
        Assessment assessment = Assessor.assess(policies.inForce(trip.unitPath()), filings.asItStands(trip, at));
        return new AppealView.PresentAssessment(assessment.mode(), assessment.risk(), assessment.decisiveLevel());
    }

    private List<AllowedAction> actions(AccessDecision by, Trip trip, Appeal appeal) {
        return List.of(
                AllowedAction.of("decide", () -> {
                    requireRole(Permissions.APPEAL_DECIDE);
                    rules.requireReviewer(by, trip, appeal);
                }),
                AllowedAction.of("withdraw", () -> {
                    if (!by.self(trip.travellerId())) {
                        throw new AppealRejected(Reason.NOT_PERMITTED);
                    }
                    AppealState.TABLE.require(appeal.state(), Command.WITHDRAW);
                }));
    }

    private void requireRole(String permission) {
        if (!access.holds(permission)) {
            throw new AppealRejected(Reason.NOT_PERMITTED);
        }
    }

    private static boolean reviewer(AccessDecision by, Trip trip) {
        return !by.self(trip.travellerId()) && by.caller().roles().contains(Role.APPEAL_REVIEWER);
    }
}
