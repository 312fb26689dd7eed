package org.sojourn.debrief.debriefcase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** A case as one person sees it: who works on it, how closely it is kept and what it came to is not shown to the traveller. */
public record CaseView(
        DebriefCase debriefCase,
        boolean overdue,
        @Nullable Boolean compartmented,
        NamedPerson traveller,
        @Nullable NamedPerson debriefer,
        @Nullable Outcome proposedOutcome,
        @Nullable Outcome outcome,
        List<AllowedAction> allowedActions) {}
