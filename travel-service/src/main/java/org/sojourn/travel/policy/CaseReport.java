package org.sojourn.travel.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy answered to a sample case, and by which rules. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseReport(
        String name,
        boolean passed,
        ObligationMode expectedMode,
        @Nullable ObligationMode mode,
        @Nullable Risk expectedRisk,
        @Nullable Risk risk,
        List<String> rules,
        @Nullable String fault) {

    public CaseReport {
        rules = List.copyOf(rules);
    }

    static CaseReport of(PolicyCase sample, Policy policy) {
        try {
            PolicyAnswer answer = policy.evaluate(sample.input());
            boolean passed =
                    answer.mode() == sample.mode() && (sample.risk() == null || answer.risk() == sample.risk());
            return new CaseReport(
                    sample.name(),
                    passed,
                    sample.mode(),
                    answer.mode(),
                    sample.risk(),
                    answer.risk(),
                    answer.rules().stream().map(Rule::id).toList(),
                    null);
        } catch (RuntimeException fault) {
            return new CaseReport(
                    sample.name(),
                    false,
                    sample.mode(),
                    null,
                    sample.risk(),
                    null,
                    List.of(),
                    "The policy gives no answer to this case.");
        }
    }
}
