package org.sojourn.debrief.debriefcase;

import java.time.Instant;

/** What happened to a case that others need to know. */
public sealed interface CaseEvent {

    Instant at();

    record Opened(Instant at) implements CaseEvent {}

    record Reconciled(Instant at) implements CaseEvent {}

    record Closed(Instant at, Outcome outcome) implements CaseEvent {}

    record Reopened(Instant at) implements CaseEvent {}
}
