package org.sojourn.travel.erasure;

import java.util.List;
import org.sojourn.platform.problem.DomainRejection;

/** What an erasure refuses, each for a named reason; what its state does not allow is refused by its table. */
public final class ErasureRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_PERMITTED("Your roles do not allow this."),
        OWN_ERASURE("Nobody asks for his own erasure or decides it."),
        SELF_APPROVAL("Whoever asked does not confirm."),
        ERASURE_OPEN("The erasure of this person is asked for already."),
        LEGAL_HOLD("What is held of this person is under a legal hold."),
        ERASURE_BLOCKED("Something is not over yet.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final transient List<Blocker> blockers;

    ErasureRejected(Reason reason) {
        this(reason, List.of());
    }

    ErasureRejected(Reason reason, List<Blocker> blockers) {
        super(reason, reason.sentence);
        this.reason = reason;
        this.blockers = List.copyOf(blockers);
    }

    public Reason reason() {
        return reason;
    }

    /** All of them, where there are any. */
    public List<Blocker> blockers() {
        return blockers;
    }
}
