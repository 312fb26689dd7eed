package org.sojourn.advisory.acknowledgement;

import org.sojourn.platform.problem.DomainRejection;

/** Why an acknowledgement is not taken. */
public final class AcknowledgementRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Reason {
        NOT_PUBLISHED("Only a published edition is acknowledged."),
        NOT_ADDRESSED("The edition asks nothing of you: you are not in its audience."),
        OTHER_TEXT("The evidence is not the hash of this edition: you read another text.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    AcknowledgementRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
