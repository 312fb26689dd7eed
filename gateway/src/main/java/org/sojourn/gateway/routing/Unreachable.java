package org.sojourn.gateway.routing;

/** No connection to a service could be had in time. */
final class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreachable(Throwable cause) {
        super(cause.toString(), cause, false, false);
    }
}
