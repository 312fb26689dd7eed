package org.sojourn.travel.checkin;

import java.util.Optional;

/** The steps of the ladder, in order: who is told, or what is done, when a sign of life does not come. */
public enum Step {
    TRAVELLER,
    OFFICER,
    SUPERVISOR,
    INCIDENT;

    /** Empty after the last. */
    Optional<Step> next() {
        return switch (this) {
            case TRAVELLER -> Optional.of(OFFICER);
            case OFFICER -> Optional.of(SUPERVISOR);
            case SUPERVISOR -> Optional.of(INCIDENT);
            case INCIDENT -> Optional.empty();
        };
    }
}
