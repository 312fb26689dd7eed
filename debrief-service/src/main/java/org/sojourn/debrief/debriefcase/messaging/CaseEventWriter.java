package org.sojourn.debrief.debriefcase.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    public void append(DebriefCase of, CaseEvent event) {
        switch (event) {
            case CaseEvent.Opened opened -> append(of, "opened", opened.at(), OpenedV1.from(of));
            case CaseEvent.Reconciled reconciled -> append(of, "reconciled", reconciled.at(), ReconciledV1.from(of));
            case CaseEvent.Closed closed -> append(of, "closed", closed.at(), ClosedV1.from(of, closed.outcome()));
            case CaseEvent.Reopened reopened -> append(of, "reopened", reopened.at(), ReopenedV1.from(of));
        }
    }

    private void append(DebriefCase of, String fact, Instant at, Object data) {
        String type = "org.sojourn.debrief.debriefcase." + fact + ".v1";
        String key = of.travellerId().toString();
        outbox.append(new OutboxEvent(TOPIC, key, type, of.id().toString(), of.version(), at, data));
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
