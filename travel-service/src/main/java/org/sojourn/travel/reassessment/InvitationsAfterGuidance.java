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
        return "Invitations that an edition asked about or ended, by what became of them in the month.";
    }

    @Override
    public List<String> parts() {
        return AfterGuidance.PARTS;
    }

    @Override
    public String sql() {
        return AfterGuidance.sql(Subject.INVITATION, ReassessmentState.DECLINED, ReassessmentState.ALTERED);
    }
}
