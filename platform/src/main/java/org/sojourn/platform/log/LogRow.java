package org.sojourn.platform.log;

/** A row of an append-only table, by the identity that was drawn for it. */
public interface LogRow {

    long id();
}
