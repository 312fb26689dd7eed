package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.oversight.Measure;

/** What became of the invitations that an edition asked about. */
@ApplicationScoped
class InvitationsAfterGuidance implements Measure {

    @Override
    public String name() {
        return "invitations-after-guidance";
    }

    @Override
    public String description() {
        return "Invitations that an edition asked about, by what was answered in the month.";
    }

    @Override
    public List<String> parts() {
        return TripsAfterGuidance.PARTS;
    }

    @Override
    public String sql() {
        return TripsAfterGuidance.SQL.formatted(Subject.INVITATION);
    }
}
