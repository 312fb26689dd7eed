package org.sojourn.advisory.advisory;

import java.util.EnumSet;
import java.util.Set;
import org.sojourn.platform.state.StateTable;

/** Where an edition stands; from `PUBLISHED` on, its text never changes. */
public enum EditionStatus {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN,
    EXPIRED;

    public static final StateTable<EditionStatus, EditionCommand> TABLE = StateTable.of(
                    "Advisory edition", EditionStatus.class, EditionCommand.class)
            .from(DRAFT)
            .on(EditionCommand.EDIT)
            .to(DRAFT)
            .on(EditionCommand.SUBMIT)
            .to(IN_REVIEW)
            .from(IN_REVIEW)
            .on(EditionCommand.RETURN)
            .to(DRAFT)
            .on(EditionCommand.PUBLISH)
            .to(SCHEDULED, PUBLISHED)
            .from(SCHEDULED)
            .on(EditionCommand.UNSCHEDULE)
            .to(DRAFT)
            .on(EditionCommand.FALL_DUE)
            .to(PUBLISHED)
            .from(PUBLISHED)
            .on(EditionCommand.SUPERSEDE)
            .to(SUPERSEDED)
            .on(EditionCommand.WITHDRAW)
            .to(WITHDRAWN)
            .on(EditionCommand.EXPIRE)
            .to(EXPIRED)
            .finals(SUPERSEDED, WITHDRAWN, EXPIRED)
            .build();

    private static final Set<EditionStatus> OPEN = EnumSet.of(DRAFT, IN_REVIEW, SCHEDULED);

    /** Not yet published: at most one such edition per advisory. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
