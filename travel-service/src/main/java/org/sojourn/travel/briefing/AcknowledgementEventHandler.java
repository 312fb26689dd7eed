package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.inbox.Event;
import org.sojourn.platform.inbox.EventHandler;

/** Keeps who acknowledged an edition directly; his next briefing shows it so. */
@ApplicationScoped
public class AcknowledgementEventHandler implements EventHandler {

    private static final String TOPIC = "sojourn.advisory.acknowledgement";
    private static final String GIVEN = "org.sojourn.advisory.acknowledgement.given.v1";

    private final DirectAcknowledgements acknowledgements;
    private final Access access;

    AcknowledgementEventHandler(DirectAcknowledgements acknowledgements, Access access) {
        this.acknowledgements = acknowledgements;
        this.access = access;
    }

    @Override
    public boolean handles(String topic) {
        return TOPIC.equals(topic);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(Event event) {
        if (event.type().equals(GIVEN)) {
            GivenAcknowledgement given = event.data(GivenAcknowledgement.class);
            if (!given.byBriefing()) {
                acknowledgements.keep(access.system("acknowledgement-feed"), given);
            }
        }
    }
}
