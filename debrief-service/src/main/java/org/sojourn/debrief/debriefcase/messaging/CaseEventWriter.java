package org.sojourn.debrief.debriefcase.messaging;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseEvent;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.debriefcase.Outcome;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;

/** Writes what happened to a case into the outbox, under the names and in the shapes that others rely on. */
@ApplicationScoped
public class CaseEventWriter {

    private static final String TOPIC = "sojourn.debrief.debriefcase";

    private final Outbox outbox;

    CaseEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What happened to a case, and in which trace. */
    public record Announcement(DebriefCase of, CaseEvent event, Context trace) {}

    public void append(DebriefCase of, CaseEvent event) {
        append(List.of(new Announcement(of, event, Context.current())));
    }

    public void append(List<Announcement> announcements) {
        outbox.append(announcements.stream().map(CaseEventWriter::outboxEvent).toList());
    }

    private static OutboxEvent outboxEvent(Announcement told) {
        DebriefCase of = told.of();
        return switch (told.event()) {
            case CaseEvent.Opened opened -> outboxEvent(told, "opened", opened.at(), OpenedV1.from(of));
            case CaseEvent.Reconciled reconciled ->
                outboxEvent(told, "reconciled", reconciled.at(), ReconciledV1.from(of));
            case CaseEvent.Closed closed ->
                outboxEvent(told, "closed", closed.at(), ClosedV1.from(of, closed.outcome()));
            case CaseEvent.Reopened reopened -> outboxEvent(told, "reopened", reopened.at(), ReopenedV1.from(of));
        };
    }

    private static OutboxEvent outboxEvent(Announcement told, String fact, Instant at, Object data) {
        DebriefCase of = told.of();
        String type = "org.sojourn.debrief.debriefcase." + fact + ".v1";
        String key = of.travellerId().toString();
        return new OutboxEvent(TOPIC, key, type, of.id().toString(), of.version(), at, data, told.trace());
    }

    record OpenedV1(UUID caseId, String reference, UUID tripId, UUID travellerId, String unitPath, Instant dueAt) {

        static OpenedV1 from(DebriefCase of) {
            return new OpenedV1(
                    of.id(),
                    of.reference(),
                    of.trip().id(),
                    of.travellerId(),
                    of.unitPath(),
                    of.term().dueAt());
        }
    }

    record ReconciledV1(UUID caseId, String reference, UUID tripId, UUID travellerId, String unitPath) {

        static ReconciledV1 from(DebriefCase of) {
            return new ReconciledV1(of.id(), of.reference(), of.trip().id(), of.travellerId(), of.unitPath());
        }
    }

    record ReopenedV1(UUID caseId, String reference, UUID tripId, UUID travellerId, String unitPath, Instant dueAt) {

        static ReopenedV1 from(DebriefCase of) {
            return new ReopenedV1(
                    of.id(),
                    of.reference(),
                    of.trip().id(),
                    of.travellerId(),
                    of.unitPath(),
                    of.term().dueAt());
        }
    }

    record ClosedV1(UUID caseId, String reference, UUID tripId, UUID travellerId, String unitPath, Outcome outcome) {

        static ClosedV1 from(DebriefCase of, Outcome outcome) {
            return new ClosedV1(of.id(), of.reference(), of.trip().id(), of.travellerId(), of.unitPath(), outcome);
        }
    }
}
