package org.sojourn.gateway.routing;

/** The POSTs that a service answers again as it did when they come again under the same `Idempotency-Key`; under others it reads none. */
public interface KeyedPosts {

    boolean include(String path);
}
