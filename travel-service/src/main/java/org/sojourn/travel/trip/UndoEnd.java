package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Takes a withdrawal or cancellation back within 24 hours, to the state before it. */
@ApplicationScoped
public class UndoEnd {

    private final TripDesk desk;

    UndoEnd(TripDesk desk) {
        this.desk = desk;
    }

    @Transactional
    public TripView undo(String idOrReference, @Nullable String ifMatch) {
        OpenTrip open = desk.open(Action.UNDO, idOrReference, ifMatch);
        return desk.close(open, open.trip().undo(open.at()));
    }
}
