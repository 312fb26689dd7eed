package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** Moves a case on with what another feature did in it, and remembers who took part. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AdvanceCase {

    private final CaseRecorder recorder;

    AdvanceCase(CaseRecorder recorder) {
        this.recorder = recorder;
    }

    public void by(CaseInHand hand, CaseCommand command) {
        hand.debriefCase().advance(command);
        recorder.changed(hand, command);
    }

    /** The traveller takes part in his own case without working on it. */
    public void involve(CaseInHand hand, Collection<UUID> people) {
        DebriefCase of = hand.debriefCase();
        of.involve(people.stream()
                .filter(person -> !person.equals(of.travellerId()))
                .toList());
    }
}
