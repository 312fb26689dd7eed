package org.sojourn.debrief.debriefcase.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseState;
import org.sojourn.debrief.debriefcase.CaseView;
import org.sojourn.debrief.debriefcase.Closing;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.debriefcase.DueRule;
import org.sojourn.debrief.debriefcase.NamedPerson;
import org.sojourn.debrief.debriefcase.Outcome;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.platform.web.Versions;

/** A debrief case as its caller may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DebriefResponse(
        UUID id,
        String reference,
        UUID tripId,
        String tripReference,
        String purpose,
        boolean unauthorised,
        List<String> countries,
        LocalDate returnedOn,
        boolean returnKnown,
        CaseState state,
        boolean overdue,
        boolean paused,
        @Nullable Boolean compartmented,
        Instant dueAt,
        DueRule dueRule,
        int questionnaire,
        NamedPerson traveller,
        @Nullable NamedPerson debriefer,
        @Nullable Outcome proposedOutcome,
        @Nullable Outcome outcome,
        Instant openedAt,
        @Nullable Instant reconciledAt,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt,
        List<AllowedAction> allowedActions,
        long version) {

    static Response answer(CaseView view) {
        return Response.ok(from(view))
                .tag(Versions.tag(view.debriefCase().version()))
                .build();
    }

    private static DebriefResponse from(CaseView view) {
        DebriefCase shown = view.debriefCase();
        Closing closing = shown.closing();
        return new DebriefResponse(
                shown.id(),
                shown.reference(),
                shown.trip().id(),
                shown.trip().reference(),
                shown.trip().purpose(),
                shown.trip().unauthorised(),
                shown.trip().countries(),
                shown.trip().returnedOn(),
                shown.trip().returnKnown(),
                shown.state(),
                view.overdue(),
                shown.pausedAt() != null,
                view.compartmented(),
                shown.term().dueAt(),
                shown.dueRule(),
                shown.questionnaire(),
                view.traveller(),
                view.debriefer(),
                view.proposedOutcome(),
                view.outcome(),
                shown.openedAt(),
                shown.reconciledAt(),
                shown.submittedAt(),
                closing == null ? null : closing.at(),
                view.allowedActions(),
                shown.version());
    }
}
