package org.sojourn.acceptance.access;

import org.sojourn.acceptance.site.Answer;

/** What a request is to be answered with: allowed, or refused with this status and problem. */
record Expectation(int status, String problem) {

    static final Expectation ALLOWED = new Expectation(200, "");

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER = 500;

    static Expectation refused(int status, String problem) {
        return new Expectation(status, problem);
    }

    boolean allowed() {
        return this.equals(ALLOWED);
    }

    /** Reads succeed; of a command it is enough that it was not refused for who asks. */
    boolean met(Answer answer, boolean reads) {
        if (!allowed()) {
            return answer.status() == status && answer.problem().equals(problem);
        }
        return reads ? answer.succeeded() : !hides(answer.status()) && answer.status() < SERVER;
    }

    String told() {
        return allowed() ? "allowed" : status + " " + problem;
    }

    private static boolean hides(int status) {
        return status == UNAUTHORISED || status == FORBIDDEN || status == NOT_FOUND;
    }
}
