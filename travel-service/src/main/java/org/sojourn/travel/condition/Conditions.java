package org.sojourn.travel.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.Violation;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.trip.Trip;

/** Imposes the conditions of an approval, and lifts them where an appeal says so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Conditions {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final ConditionRepository conditions;
    private final ConditionWords words;
    private final ConditionConfig config;
    private final Roster roster;
    private final Notices notices;

    Conditions(
            ConditionRepository conditions,
            ConditionWords words,
            ConditionConfig config,
            Roster roster,
            Notices notices) {
        this.conditions = conditions;
        this.words = words;
        this.config = config;
        this.roster = roster;
        this.notices = notices;
    }

    /** Refuses what nobody could meet: an owner who is not here, a date that has passed or lies after departure. */
    public void check(Trip trip, List<ConditionDraft> drafts, Instant at) {
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            check(trip, drafts.get(i), "/conditions/" + i, at, faults);
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** States the conditions of a decision, and tells their owners. */
    public void impose(AccessDecision by, Trip trip, UUID decision, List<ConditionDraft> drafts, Instant at) {
        for (ConditionDraft draft : drafts) {
            UUID id = Ids.next();
            byte[] text = words.text(trip.travellerId(), id, draft.text());
            Condition condition = new Condition(id, trip, decision, draft, text, config.remindBefore(), at);
            conditions.add(by, condition);
            tell(condition.ownerId(), condition, "trip-condition", at);
        }
    }

    /** How many conditions of a decision are not settled. */
    public long open(Trip trip, UUID decision) {
        return conditions.of(trip).stream()
                .filter(condition -> condition.decisionId().equals(decision) && !condition.settled())
                .count();
    }

    /** Waives whatever is still open of a trip's conditions, by the word of an appeal. */
    public void lift(AccessDecision by, Trip trip, String reason, Instant at) {
        for (Condition condition : conditions.of(trip)) {
            if (!condition.settled()) {
                condition.waive(by.caller().subject(), words.reason(condition, reason), at);
                tell(condition.ownerId(), condition, "trip-condition-waived", at);
            }
        }
        conditions.flush();
    }

    void tell(UUID person, Condition condition, String kind, Instant at) {
        notices.tell(person, kind, "/api/trips/%s/conditions".formatted(condition.tripReference()), at);
    }

    /** Those who may verify: officers and approvers of the trip, but neither its traveller nor the owner. */
    Stream<UUID> verifiers(Condition condition, Trip trip) {
        return Stream.of(Role.SECURITY_OFFICER, Role.APPROVER)
                .flatMap(role -> roster.holders(role, trip.unitPath()).stream())
                .map(Person::id)
                .distinct()
                .filter(person -> !person.equals(trip.travellerId()) && !person.equals(condition.ownerId()));
    }

    private void check(Trip trip, ConditionDraft draft, String place, Instant at, List<Violation> faults) {
        if ((draft.type() == ConditionType.NO_LEG_TO) != (draft.country() != null)) {
            faults.add(new Violation(place + "/country", "country-mismatch", "A country goes with NO_LEG_TO alone."));
        } else if (draft.country() != null && !COUNTRIES.contains(draft.country())) {
            faults.add(new Violation(place + "/country", "unknown-country", "No country has this ISO 3166-1 code."));
        }
        if (draft.owner() != null && !present(draft.owner())) {
            faults.add(new Violation(place + "/owner", "unknown-person", "Nobody here has this id."));
        }
        if (tooEarlyOrLate(trip, draft.dueAt(), at)) {
            faults.add(new Violation(
                    place + "/dueAt", "out-of-range", "A condition is due in the future, and before departure."));
        }
    }

    private static boolean tooEarlyOrLate(Trip trip, @Nullable Instant dueAt, Instant at) {
        return dueAt != null
                && (!dueAt.isAfter(at) || dueAt.isAfter(trip.journey().departurePassesAt()));
    }

    private boolean present(UUID person) {
        return roster.person(person).filter(found -> !found.left()).isPresent();
    }
}
