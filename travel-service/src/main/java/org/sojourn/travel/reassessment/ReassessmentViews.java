package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.PermissionTable;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.reassessment.ReassessmentRejected.Reason;
import org.sojourn.travel.reassessment.ReassessmentView.PlaceHit;
import org.sojourn.travel.reassessment.ReassessmentView.Why;
import org.sojourn.travel.trip.Trip;

/** Shows a reassessment with its reasons, and what the viewer may do about it by the rules that the commands ask. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReassessmentViews {

    private static final String UNKNOWN = "UNKNOWN";

    private final Roster roster;
    private final PermissionTable permissions;

    ReassessmentViews(Roster roster, PermissionTable permissions) {
        this.roster = roster;
        this.permissions = permissions;
    }

    ReassessmentView of(AccessDecision decision, Reassessment task, @Nullable Trip trip) {
        return new ReassessmentView(
                task.id(),
                task.version(),
                task.subject(),
                task.objectId(),
                task.objectReference(),
                task.travellerId(),
                roster.person(task.travellerId()).map(Person::name).orElse(null),
                task.state(),
                why(task),
                task.openedAt(),
                task.dueAt(),
                task.escalatedAt(),
                task.endedAt(),
                endedBy(task),
                task.reasons(),
                task.evaluationId(),
                actions(decision.caller(), task, trip));
    }

    private static Why why(Reassessment task) {
        Ground ground = task.ground();
        return new Why(
                ground.advisoryId(),
                ground.advisoryReference(),
                ground.number(),
                ground.title(),
                ground.cause(),
                ground.changeNote(),
                ground.guidanceFrom(),
                ground.guidanceUntil(),
                task.hits().stream()
                        .map(hit -> new PlaceHit(
                                hit.leg(),
                                hit.country(),
                                hit.area(),
                                hit.transit(),
                                hit.arrival(),
                                hit.departure(),
                                level(hit.before()),
                                level(hit.after())))
                        .toList());
    }

    private static String level(@Nullable Integer level) {
        return level == null ? UNKNOWN : level.toString();
    }

    /** Who settled it is told as a role. */
    private static @Nullable String endedBy(Reassessment task) {
        if (task.endedAt() == null) {
            return null;
        }
        if (task.endedBy() == null) {
            return "system";
        }
        return Objects.equals(task.endedBy(), task.travellerId()) ? "traveller" : "officer";
    }

    private List<AllowedAction> actions(Caller caller, Reassessment task, @Nullable Trip trip) {
        return Arrays.stream(ReassessmentAction.values())
                .map(action -> AllowedAction.of(action.wireName(), () -> {
                    requirePermission(action, caller, task);
                    ReassessmentRules.check(action, task, trip, caller.subject());
                }))
                .toList();
    }

    private void requirePermission(ReassessmentAction action, Caller caller, Reassessment task) {
        if (!permissions.permits(caller, action.permission(), task.travellerId(), task.unitPath())) {
            throw new ReassessmentRejected(Reason.NOT_PERMITTED);
        }
    }
}
