package org.sojourn.debrief.debriefcase;

import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Versions;

/** A case that somebody was allowed to take in hand, for one transaction. */
public record CaseInHand(AccessDecision decision, DebriefCase debriefCase, Actor actor) {

    /** Refuses a request that was made on another version of the case than the present one. */
    public CaseInHand atVersion(@Nullable String ifMatch) {
        Versions.require(ifMatch, debriefCase.version());
        return this;
    }

    /** Whether a command belongs to the parts that somebody plays in the case. */
    public boolean offers(CaseCommand command) {
        return CaseRules.offered(debriefCase, actor).contains(command);
    }

    /** Refuses what this person, or the state of the case, does not allow; undoes no transaction, for what is allowed is only asked. */
    public void check(CaseCommand command) {
        CaseRules.require(debriefCase, command, actor);
    }
}
