package org.sojourn.advisory.advisory;

import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;

/** An edition that somebody is about to change, with its advisory, and the decision that allows it. */
record OpenEdition(AccessDecision decision, Advisory advisory, Edition edition) {

    int number() {
        return edition.number();
    }

    UUID actor() {
        return decision.caller().subject();
    }
}
