package org.sojourn.platform.problem;

/** Absent, foreign and hidden objects, which nobody can tell apart by the answer. */
public final class NotFound extends DomainRejection {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }

    @Override
    public String code() {
        return ProblemType.NOT_FOUND.slug();
    }
}
