package org.sojourn.advisory.advisory;

import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.platform.access.Units;
import org.sojourn.platform.roster.Audience;
import org.sojourn.platform.roster.Audience.Clause;

/** An advisory reaches the people of the issuing unit and below, whatever its audience asks of them besides. */
final class AudienceReach {

    private AudienceReach() {}

    /** The audience with each clause bound to a unit; refuses a clause that names a unit elsewhere. */
    static Audience within(String unitPath, Audience audience) {
        return new Audience(audience.anyOf().stream()
                .map(clause -> bound(unitPath, clause))
                .distinct()
                .toList());
    }

    private static Clause bound(String unitPath, Clause clause) {
        if (clause.unit() == null) {
            return new Clause(unitPath, clause.coverage(), clause.role());
        }
        if (!Units.within(clause.unit(), unitPath)) {
            throw new AdvisoryRejected(Reason.AUDIENCE_OUTSIDE_UNIT);
        }
        return clause;
    }
}
