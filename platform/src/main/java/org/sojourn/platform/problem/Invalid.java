package org.sojourn.platform.problem;

import java.util.List;

/** A request that is readable, but not valid; each fault is named by its place. */
public final class Invalid extends DomainRejection {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super(ProblemType.INVALID_INPUT.slug(), "invalid input");
        this.violations = List.copyOf(violations);
    }

    public Invalid(String pointer, String code, String detail) {
        this(List.of(new Violation(pointer, code, detail)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
