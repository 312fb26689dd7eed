package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.checkin.CheckInRejected.Reason;
import org.sojourn.travel.trip.Trip;

/** Shows check-ins to their traveller and to those who watch. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CheckInViews {

    private final StepTable steps;
    private final CallTable calls;
    private final CheckInSecrets secrets;
    private final Access access;

    CheckInViews(StepTable steps, CallTable calls, CheckInSecrets secrets, Access access) {
        this.steps = steps;
        this.calls = calls;
        this.secrets = secrets;
        this.access = access;
    }

    CheckInView of(AccessDecision decision, Trip trip, CheckIn checkIn, Instant at) {
        return of(decision, trip, List.of(checkIn), at).getFirst();
    }

    List<CheckInView> of(AccessDecision decision, Trip trip, List<CheckIn> checkIns, Instant at) {
        boolean watches = !decision.self(trip.travellerId()) && decision.unit(trip.unitPath());
        Map<UUID, List<StepView>> taken = steps.of(decision, trip);
        Map<UUID, List<CallView>> made = watches ? calls.of(decision, trip) : Map.of();
        return checkIns.stream()
                .map(checkIn -> view(
                        checkIn,
                        taken.getOrDefault(checkIn.id(), List.of()),
                        watches ? made.getOrDefault(checkIn.id(), List.of()) : null,
                        actions(decision, checkIn, at)))
                .toList();
    }

    private CheckInView view(
            CheckIn checkIn, List<StepView> taken, @Nullable List<CallView> made, List<AllowedAction> actions) {
        return new CheckInView(
                checkIn.id(),
                checkIn.version(),
                checkIn.occasion(),
                checkIn.leg(),
                checkIn.country(),
                checkIn.zone(),
                LocalDateTime.ofInstant(checkIn.dueAt(), ZoneId.of(checkIn.zone())),
                checkIn.opensAt(),
                checkIn.dueAt(),
                checkIn.missesAt(),
                checkIn.state(),
                checkIn.missedAt(),
                checkIn.answeredAt(),
                checkIn.answeredSafe(),
                checkIn.byPhone(),
                secrets.note(checkIn),
                checkIn.resolvedAt(),
                secrets.resolution(checkIn),
                checkIn.incidentId(),
                taken,
                checkIn.contactDue(),
                made,
                actions);
    }

    private List<AllowedAction> actions(AccessDecision decision, CheckIn checkIn, Instant at) {
        return Arrays.stream(CheckInAction.values())
                .map(action -> AllowedAction.of(action.wireName(), () -> {
                    if (!access.holds(action.permission())) {
                        throw new CheckInRejected(Reason.NOT_PERMITTED);
                    }
                    CheckInRules.check(action, checkIn, decision.caller().subject(), true, at);
                }))
                .toList();
    }
}
