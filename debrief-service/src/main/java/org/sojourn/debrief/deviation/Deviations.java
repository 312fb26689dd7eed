package org.sojourn.debrief.deviation;

import java.time.Instant;
import java.util.List;

/** All deviations of a case, how many lines nothing is said of yet, and whether that is overdue. */
public record Deviations(Instant dueAt, int openLines, boolean overdue, List<Deviation> items) {}
