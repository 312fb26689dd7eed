package org.sojourn.travel.casefeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.sojourn.platform.inbox.Event;
import org.sojourn.platform.inbox.EventHandler;
import org.sojourn.travel.trip.CaseFact;
import org.sojourn.travel.trip.NoteCase;

/** Takes the trip along when its case is opened, reconciled, closed and opened again. */
@ApplicationScoped
public class CaseEventHandler implements EventHandler {

    private static final String TOPIC = "sojourn.debrief.debriefcase";
    private static final String TYPE = "org.sojourn.debrief.debriefcase.";

    private final NoteCase note;

    CaseEventHandler(NoteCase note) {
        this.note = note;
    }

    @Override
    public boolean handles(String topic) {
        return TOPIC.equals(topic);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(Event event) {
        switch (event.type()) {
            case TYPE + "opened.v1" -> apply(event, CaseFact.OPENED);
            case TYPE + "reconciled.v1" -> apply(event, CaseFact.RECONCILED);
            case TYPE + "closed.v1" -> apply(event, CaseFact.CLOSED);
            case TYPE + "reopened.v1" -> note.reopen(event.data(CaseEvent.class).tripId());
            default -> {}
        }
    }

    private void apply(Event event, CaseFact fact) {
        note.note(event.data(CaseEvent.class).tripId(), fact);
    }
}
