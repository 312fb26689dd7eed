package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.advisory.advisory.Advisory;
import org.sojourn.advisory.advisory.AdvisoryEvent;
import org.sojourn.advisory.advisory.EditionId;
import org.sojourn.advisory.advisory.EditionObserver;
import org.sojourn.platform.id.Ids;

/** Begins what a major edition asks when it is published, and ends it with what ends it; a minor edition changes neither. */
@ApplicationScoped
class NoteDuties implements EditionObserver {

    private final DutyRepository duties;

    NoteDuties(DutyRepository duties) {
        this.duties = duties;
    }

    @Override
    public void happened(Advisory advisory, AdvisoryEvent fact) {
        switch (fact) {
            case AdvisoryEvent.Published published -> begin(advisory, published);
            case AdvisoryEvent.Superseded superseded -> {}
            case AdvisoryEvent.Withdrawn withdrawn -> duties.end(advisory.id(), VoidReason.WITHDRAWN, withdrawn.at());
            case AdvisoryEvent.Expired expired -> duties.end(advisory.id(), VoidReason.EXPIRED, expired.at());
        }
    }

    private void begin(Advisory advisory, AdvisoryEvent.Published published) {
        if (!published.content().major()) {
            return;
        }
        duties.end(advisory.id(), VoidReason.SUPERSEDED, published.at());
        duties.add(new Duty(
                Ids.next(),
                new EditionId(advisory.id(), published.number()),
                advisory.reference(),
                advisory.unitPath(),
                published.content().audience(),
                published.at()));
    }
}
