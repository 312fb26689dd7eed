package org.sojourn.acceptance.faults;

import org.sojourn.acceptance.faults.Operation.Step;

/** How the audit names the steps of a trip. */
final class Audited {

    private Audited() {}

    static String action(Step step) {
        return "trip:" + step.name().toLowerCase(java.util.Locale.ROOT);
    }
}
