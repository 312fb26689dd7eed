package org.sojourn.debrief.debriefcase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** A case as one person sees it: who works on it is not shown to the traveller, nor is what it came to. */
public record CaseView(
        DebriefCase debriefCase,
        boolean overdue,
        NamedPerson traveller,
        @Nullable NamedPerson debriefer,
        @Nullable Outcome proposedOutcome,
        @Nullable Outcome outcome,
        List<AllowedAction> allowedActions) {}
