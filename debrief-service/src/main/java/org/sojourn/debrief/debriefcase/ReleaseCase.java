package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Puts a case back into the queue: by its debriefer, or by a supervisor when he is away. */
@ApplicationScoped
public class ReleaseCase {

    private final CaseAccess access;
    private final CaseRecorder recorder;

    ReleaseCase(CaseAccess access, CaseRecorder recorder) {
        this.access = access;
        this.recorder = recorder;
    }

    @Transactional
    public CaseInHand release(String id, @Nullable String ifMatch) {
        CaseInHand hand = access.act(id, CaseCommand.RELEASE).atVersion(ifMatch);
        hand.debriefCase().release();
        recorder.changed(hand, CaseCommand.RELEASE);
        return hand;
    }
}
