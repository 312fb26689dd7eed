package org.sojourn.advisory.findingfeed;

import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.advisory.advisory.SuggestAdvisory;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.inbox.Event;
import org.sojourn.platform.inbox.EventHandler;

/** Makes a draft of each advisory that is suggested; other facts of findings are left alone. */
@ApplicationScoped
class FindingEventHandler implements EventHandler {

    private static final String TOPIC = "sojourn.debrief.finding";
    private static final String SUGGESTED = "org.sojourn.debrief.finding.advisory-suggested.v1";

    private final Access access;
    private final SuggestAdvisory suggest;

    FindingEventHandler(Access access, SuggestAdvisory suggest) {
        this.access = access;
        this.suggest = suggest;
    }

    @Override
    public boolean handles(String topic) {
        return TOPIC.equals(topic);
    }

    @Override
    public void handle(Event event) {
        if (SUGGESTED.equals(event.type())) {
            suggest.suggest(
                    access.system("findingfeed"),
                    event.data(SuggestedAdvisory.class).suggestion());
        }
    }
}
