package org.sojourn.platform.audit;

/** A place outside the database that keeps the heads of the chain. */
@FunctionalInterface
interface Anchor extends AutoCloseable {

    void keep(ChainHead head) throws Exception;

    @Override
    default void close() {}
}
