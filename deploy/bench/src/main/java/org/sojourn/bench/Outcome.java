package org.sojourn.bench;

import java.util.List;

/**
 * What a run of a row came to.
 *
 * @param load average load of the machine when the row was done
 * @param commit of the sources that were measured, with a plus where they were changed
 */
record Outcome(String row, String at, String commit, double load, List<Line> lines) {}
