package org.sojourn.platform.problem;

/** Absent, foreign and hidden objects, which nobody can tell apart by the answer. */
public final class NotFound extends DomainRejection {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(ProblemType.NOT_FOUND.slug(), "not found");
    }
}
