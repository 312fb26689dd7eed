package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Decides after a first look where a submitted case goes. */
@ApplicationScoped
public class TriageCase {

    private final CaseAccess access;
    private final CaseRecorder recorder;

    TriageCase(CaseAccess access, CaseRecorder recorder) {
        this.access = access;
        this.recorder = recorder;
    }

    @Transactional
    public CaseInHand triage(String id, @Nullable String ifMatch, TriageTarget target) {
        CaseInHand hand = access.act(id, CaseCommand.TRIAGE).atVersion(ifMatch);
        hand.debriefCase().triage(target.state());
        recorder.changed(hand, CaseCommand.TRIAGE);
        return hand;
    }
}
