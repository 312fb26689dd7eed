package org.sojourn.debrief.debriefcase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.sojourn.platform.problem.Violation;

/** What must hold before a case closes: the server looks, and the reviewer confirms each line. */
@ApplicationScoped
class Checklist {

    private final List<ClosingCheck> checks;

    Checklist(@All List<ClosingCheck> checks) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(ClosingCheck::name)).toList();
    }

    List<ChecklistLine> lines(CaseInHand hand) {
        return lines(hand, check -> true);
    }

    private List<ChecklistLine> lines(CaseInHand hand, Predicate<ClosingCheck> wanted) {
        return checks.stream()
                .filter(wanted)
                .map(check -> {
                    ClosingCheck.Result result = check.check(hand);
                    return new ChecklistLine(check.name(), result.satisfied(), result.why());
                })
                .toList();
    }

    /** Refuses to propose an end while others are at work for the case. */
    void requireNothingOpen(CaseInHand hand) {
        refuse(CaseIncomplete.Rule.NOTHING_OPEN, unmet(lines(hand, ClosingCheck::beforeProposal), "/outcome"));
    }

    /** Refuses to close while a line is not satisfied. */
    void requireSatisfied(CaseInHand hand) {
        refuse(CaseIncomplete.Rule.CLOSING_CHECKLIST, unmet(lines(hand), "/confirmed"));
    }

    private static List<Violation> unmet(List<ChecklistLine> lines, String pointer) {
        return lines.stream()
                .filter(line -> !line.satisfied())
                .map(line -> new Violation(pointer, line.item(), line.why()))
                .toList();
    }

    /** Refuses to close while the reviewer has not confirmed every line. */
    void requireConfirmed(Collection<String> confirmed) {
        refuse(
                CaseIncomplete.Rule.CLOSING_CHECKLIST,
                checks.stream()
                        .map(ClosingCheck::name)
                        .filter(name -> !confirmed.contains(name))
                        .map(name -> new Violation("/confirmed", name, "The reviewer has not confirmed this."))
                        .toList());
    }

    private static void refuse(CaseIncomplete.Rule rule, List<Violation> unmet) {
        if (!unmet.isEmpty()) {
            throw new CaseIncomplete(rule, unmet);
        }
    }
}
