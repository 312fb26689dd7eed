package org.sojourn.advisory.advisory;

/** Told of each fact of an edition, in the transaction that made it. */
public interface EditionObserver {

    void happened(Advisory advisory, AdvisoryEvent fact);
}
