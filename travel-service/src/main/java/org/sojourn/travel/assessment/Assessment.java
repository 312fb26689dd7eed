package org.sojourn.travel.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.policy.Clearance;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Risk;

/** What applies to a trip, which rules and editions say so, what is required by when, and what would change it. */
public record Assessment(
        ObligationMode mode,
        Risk risk,
        Clearance clearance,
        String decisiveLevel,
        PolicyVersion policy,
        List<FiredRule> rules,
        List<LegAssessment> legs,
        LeadTime leadTime,
        List<Due> requirements,
        List<Change> whatWouldChangeIt) {

    public Assessment {
        rules = List.copyOf(rules);
        legs = List.copyOf(legs);
        requirements = List.copyOf(requirements);
        whatWouldChangeIt = List.copyOf(whatWouldChangeIt);
    }

    /** The policy that was applied; the version changes with its text. */
    public record PolicyVersion(String name, String version) {}

    /** A rule that decided, as people read it. */
    public record FiredRule(String id, String decision, String text) {}

    /** Until when the trip was to be filed, and whether it is late; late trips are accepted with a reason. */
    public record LeadTime(int days, LocalDate fileBy, LocalDate filedOn, boolean late) {}

    /** Something required, by when, by which rule; `met` is empty where only the future can tell. */
    public record Due(
            String code,
            String text,
            String rule,
            LocalDate dueOn,
            Instant dueAt,
            @Nullable Boolean met) {}

    /** A single change of the trip that would give another answer. */
    public record Change(
            String change,
            @Nullable Integer leg,
            @Nullable String value,
            ObligationMode mode,
            Risk risk,
            boolean late,
            List<String> rules,
            String text) {}

    /** One edition that an assessment rests on. */
    public record EditionRef(UUID advisoryId, int number) {}

    public List<EditionRef> editions() {
        return legs.stream()
                .flatMap(leg -> leg.editions().stream())
                .map(edition -> new EditionRef(edition.advisoryId(), edition.number()))
                .distinct()
                .toList();
    }

    public List<String> ruleIds() {
        return rules.stream().map(FiredRule::id).toList();
    }

    /** The rule that decided one decision of the policy. */
    public FiredRule decidedBy(String decision) {
        return rules.stream()
                .filter(rule -> rule.decision().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    /** What must be there before the trip can be filed, and is not. */
    public Stream<Due> missing() {
        return requirements.stream()
                .filter(due -> Boolean.FALSE.equals(due.met()) && !due.code().equals("FILE"));
    }
}
