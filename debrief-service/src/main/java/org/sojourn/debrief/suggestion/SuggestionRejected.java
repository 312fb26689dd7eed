package org.sojourn.debrief.suggestion;

import org.sojourn.platform.problem.DomainRejection;

/** A finding suggests an advisory once. */
public final class SuggestionRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    SuggestionRejected() {
        super("already-suggested", "This finding has suggested an advisory.");
    }
}
