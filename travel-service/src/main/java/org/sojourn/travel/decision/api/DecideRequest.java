package org.sojourn.travel.decision.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.travel.condition.ConditionDraft;
import org.sojourn.travel.condition.ConditionType;
import org.sojourn.travel.decision.Verdict;

/** A decision; its reasons are for the traveller to read, the restricted ones are not. */
public record DecideRequest(
        @NotNull Choice outcome,
        @NotBlank @Size(max = 4000) String reasons,
        @Nullable @Size(max = 4000) String restrictedReasons,
        @Nullable @Size(max = 20) List<@Valid @NotNull ConditionRequest> conditions) {

    /** What an approver may say. */
    public enum Choice {
        APPROVED,
        DECLINED
    }

    /** Something the approval depends on. */
    public record ConditionRequest(
            @NotNull ConditionType type,
            @NotBlank @Size(max = 2000) String text,
            @Nullable String country,
            @Nullable UUID owner,
            @Nullable Instant dueAt) {

        ConditionDraft draft() {
            return new ConditionDraft(type, text, country, owner, dueAt);
        }
    }

    Verdict verdict() {
        boolean approved = outcome == Choice.APPROVED;
        List<ConditionDraft> drafts = conditions == null
                ? List.of()
                : conditions.stream().map(ConditionRequest::draft).toList();
        if (!approved && !drafts.isEmpty()) {
            throw new Invalid("/conditions", "not-approved", "Only an approval has conditions.");
        }
        return new Verdict(approved, reasons, restrictedReasons, drafts);
    }

    /** Restricted reasons stand in no log. */
    @Override
    public String toString() {
        return "DecideRequest[%s]".formatted(outcome);
    }
}
