package org.sojourn.advisory.acknowledgement;

import org.sojourn.platform.problem.DomainRejection;

/** Why an acknowledgement is not taken. */
public final class AcknowledgementRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Reason {
        NOT_PUBLISHED("not-published", "Only a published edition is acknowledged."),
        NOT_ADDRESSED("not-addressed", "The edition asks nothing of you: you are not in its audience."),
        OTHER_TEXT("other-text", "The evidence is not the hash of this edition: you read another text.");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    AcknowledgementRejected(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return reason.code;
    }
}
