package org.sojourn.bench;

import java.util.List;

/**
 * What a run of a row came to.
 *
 * @param load average load of the machine when the row was done
 * @param protocol how many rounds were run, and for how long
 * @param commit of the sources that were measured, with a plus where they were changed
 */
record Outcome(String row, String at, String protocol, String commit, double load, List<Line> lines) {}
