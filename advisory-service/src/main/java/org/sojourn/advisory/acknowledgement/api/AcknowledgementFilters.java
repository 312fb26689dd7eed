package org.sojourn.advisory.acknowledgement.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sojourn.advisory.acknowledgement.AcknowledgementStatus;
import org.sojourn.platform.problem.Invalid;

/** Reads the states that a list is asked for. */
final class AcknowledgementFilters {

    static final Set<AcknowledgementStatus> ALL = Set.of(AcknowledgementStatus.values());
    static final Set<AcknowledgementStatus> OWED = Set.of(AcknowledgementStatus.REQUIRED, AcknowledgementStatus.SEEN);

    private AcknowledgementFilters() {}

    static Set<AcknowledgementStatus> of(List<String> asked, Set<AcknowledgementStatus> otherwise) {
        if (asked.isEmpty()) {
            return otherwise;
        }
        Set<AcknowledgementStatus> states = EnumSet.noneOf(AcknowledgementStatus.class);
        for (String state : asked) {
            try {
                states.add(AcknowledgementStatus.valueOf(state));
            } catch (IllegalArgumentException unknown) {
                throw new Invalid("/state", "invalid-value", "There is no such state of an acknowledgement.");
            }
        }
        return states;
    }
}
