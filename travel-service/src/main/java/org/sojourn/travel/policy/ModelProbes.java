package org.sojourn.travel.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;

/** Asks a policy about every combination that matters, so that none is activated that leaves one unanswered or contradicts itself. */
final class ModelProbes {

    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "UNKNOWN");

    private ModelProbes() {}

    /** What is wrong with the first answer that is wrong, or null. */
    static @Nullable String fault(Policy policy) {
        for (PolicyInput input : inputs()) {
            String fault = fault(policy, input);
            if (fault != null) {
                return "%s, %s, level %s: %s"
                        .formatted(
                                input.kind(),
                                input.purpose(),
                                input.legs().getFirst().level(),
                                fault);
            }
        }
        return null;
    }

    private static @Nullable String fault(Policy policy, PolicyInput input) {
        PolicyAnswer answer;
        try {
            answer = policy.evaluate(input);
            answer.decidedBy("Obligation");
            answer.decidedBy("Risk");
        } catch (RuntimeException unanswered) {
            return "it gives no answer.";
        }
        if ((answer.mode() == ObligationMode.PROHIBIT) != (answer.clearance() == Clearance.NOBODY)) {
            return "what is prohibited, and nothing else, is decided by nobody.";
        }
        if (answer.clearance() == Clearance.APPROVER && answer.mode() != ObligationMode.APPROVE) {
            return "approvers decide where approval is needed, and nowhere else.";
        }
        boolean abroad = !input.legs().getFirst().home();
        if (abroad && !answer.decisiveLevel().equals(input.legs().getFirst().level())) {
            return "the decisive level is that of the gravest leg; unknown is never another one.";
        }
        return answer.leadTimeDays() < 0 ? "the lead time is negative." : null;
    }

    private static List<PolicyInput> inputs() {
        List<PolicyInput> inputs = new ArrayList<>();
        for (String level : LEVELS) {
            for (TripKind kind : TripKind.values()) {
                for (Purpose purpose : Purpose.values()) {
                    inputs.add(input(kind, purpose, level, List.of(), List.of()));
                    inputs.add(input(kind, purpose, level, List.of("DET"), List.of("ai-researchers")));
                }
            }
        }
        return inputs;
    }

    private static PolicyInput input(
            TripKind kind, Purpose purpose, String level, List<String> indicators, List<String> coverage) {
        PolicyLeg leg = new PolicyLeg("ZZ", level, indicators, false, false);
        return new PolicyInput(kind, purpose, List.of(leg), coverage, 10, 5);
    }
}
