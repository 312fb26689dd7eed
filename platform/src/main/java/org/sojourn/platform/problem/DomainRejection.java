package org.sojourn.platform.problem;

/** A refusal by the domain, for a named reason; it knows nothing of HTTP, and undoes the transaction it is thrown in. */
public abstract class DomainRejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected DomainRejection(String message) {
        super(message, null, false, false);
    }

    /** The reason as a stable word, such as `self-approval`. */
    public abstract String code();
}
