package org.sojourn.platform.web;

import org.sojourn.platform.problem.DomainRejection;
import org.sojourn.platform.problem.ProblemType;

/** A request that the mechanics of the API refuse: its version, or its idempotency key. */
final class RequestRefused extends DomainRejection {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    RequestRefused(ProblemType type) {
        super(type.slug(), type.title());
        this.type = type;
    }

    ProblemType type() {
        return type;
    }
}
