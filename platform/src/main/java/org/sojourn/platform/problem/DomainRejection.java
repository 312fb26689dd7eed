package org.sojourn.platform.problem;

import java.util.Locale;

/** A refusal by the domain, for a named reason; it knows nothing of HTTP, and undoes the transaction it is thrown in. */
public abstract class DomainRejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    protected DomainRejection(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** The reason's name in small letters and dashes is its code: `SELF_APPROVAL` is `self-approval`. */
    protected DomainRejection(Enum<?> reason, String message) {
        this(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), message);
    }

    /** The reason as a stable word, such as `self-approval`. */
    public String code() {
        return code;
    }
}
