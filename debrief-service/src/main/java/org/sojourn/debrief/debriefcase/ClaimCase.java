package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Gives a case to the debriefer who asks for it; from then on he is one of those who never close it. */
@ApplicationScoped
public class ClaimCase {

    private final CaseAccess access;
    private final CaseRecorder recorder;

    ClaimCase(CaseAccess access, CaseRecorder recorder) {
        this.access = access;
        this.recorder = recorder;
    }

    @Transactional
    public CaseInHand claim(String id, @Nullable String ifMatch) {
        CaseInHand hand = access.act(id, CaseCommand.CLAIM).atVersion(ifMatch);
        hand.debriefCase().claim(hand.actor().person());
        recorder.changed(hand, CaseCommand.CLAIM);
        return hand;
    }
}
