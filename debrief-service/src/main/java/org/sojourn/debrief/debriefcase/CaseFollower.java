package org.sojourn.debrief.debriefcase;

import org.sojourn.platform.access.AccessDecision;

/** Follows the changes of cases, in their transaction; each feature that has something to keep of them says so. */
public interface CaseFollower {

    void changed(AccessDecision by, DebriefCase of);

    /** A case is new, and nothing was kept of it before. */
    default void opened(AccessDecision by, DebriefCase of) {
        changed(by, of);
    }
}
