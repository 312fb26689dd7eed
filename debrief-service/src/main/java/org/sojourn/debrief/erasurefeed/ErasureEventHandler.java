package org.sojourn.debrief.erasurefeed;

import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.erasure.Erasures;
import org.sojourn.platform.inbox.Event;
import org.sojourn.platform.inbox.EventHandler;

/** Erases here whoever is erased; other facts of erasures are left alone. */
@ApplicationScoped
class ErasureEventHandler implements EventHandler {

    private static final String TOPIC = "sojourn.travel.erasure";
    private static final String CONFIRMED = "org.sojourn.travel.erasure.confirmed.v1";

    private final Access access;
    private final Erasures erasures;

    ErasureEventHandler(Access access, Erasures erasures) {
        this.access = access;
        this.erasures = erasures;
    }

    @Override
    public boolean handles(String topic) {
        return TOPIC.equals(topic);
    }

    @Override
    public void handle(Event event) {
        if (CONFIRMED.equals(event.type())) {
            ConfirmedErasure erasure = event.data(ConfirmedErasure.class);
            erasures.carryOut(access.system("erasure-feed"), erasure.personId(), erasure.erasedAt());
        }
    }
}
