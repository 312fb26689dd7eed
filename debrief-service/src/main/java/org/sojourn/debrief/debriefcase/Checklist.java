package org.sojourn.debrief.debriefcase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
        return checks.stream()
                .map(check -> {
                    ClosingCheck.Result result = check.check(hand);
                    return new ChecklistLine(check.name(), result.satisfied(), result.why());
                })
                .toList();
    }

    /** Refuses to close while a line is not satisfied. */
    void requireSatisfied(CaseInHand hand) {
        refuse(lines(hand).stream()
                .filter(line -> !line.satisfied())
                .map(line -> new Violation("/confirmed", line.item(), line.why()))
                .toList());
    }

    /** Refuses to close while the reviewer has not confirmed every line. */
    void requireConfirmed(Collection<String> confirmed) {
        refuse(checks.stream()
                .map(ClosingCheck::name)
                .filter(name -> !confirmed.contains(name))
                .map(name -> new Violation("/confirmed", name, "The reviewer has not confirmed this."))
                .toList());
    }

    private static void refuse(List<Violation> unmet) {
        if (!unmet.isEmpty()) {
            throw new CaseIncomplete(CaseIncomplete.Rule.CLOSING_CHECKLIST, unmet);
        }
    }
}
