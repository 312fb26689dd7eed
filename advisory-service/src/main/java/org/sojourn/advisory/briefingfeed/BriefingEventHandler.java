package org.sojourn.advisory.briefingfeed;

import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.advisory.acknowledgement.CoverByBriefing;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.inbox.Event;
import org.sojourn.platform.inbox.EventHandler;

/** Counts an acknowledged briefing for each edition in it; other facts of briefings are left alone. */
@ApplicationScoped
class BriefingEventHandler implements EventHandler {

    private static final String TOPIC = "sojourn.travel.briefing";
    private static final String ACKNOWLEDGED = "org.sojourn.travel.briefing.acknowledged.v1";

    private final Access access;
    private final CoverByBriefing cover;

    BriefingEventHandler(Access access, CoverByBriefing cover) {
        this.access = access;
        this.cover = cover;
    }

    @Override
    public boolean handles(String topic) {
        return TOPIC.equals(topic);
    }

    @Override
    public void handle(Event event) {
        if (!ACKNOWLEDGED.equals(event.type())) {
            return;
        }
        AccessDecision system = access.system("briefingfeed");
        AcknowledgedBriefing briefing = event.data(AcknowledgedBriefing.class);
        briefing.inOrder()
                .forEach(edition -> cover.cover(
                        system, briefing.travellerId(), edition, briefing.evidence(), briefing.acknowledgedAt()));
    }
}
