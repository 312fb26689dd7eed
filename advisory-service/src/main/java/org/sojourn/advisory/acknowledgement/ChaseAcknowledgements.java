package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;

/** Tells people what is asked of them, reminds them at half time and on the last day, and says it is overdue when it is. */
@ApplicationScoped
class ChaseAcknowledgements implements Sweep {

    private final AcknowledgementRepository acknowledgements;
    private final AcknowledgementNotices notices;
    private final Audit audit;

    ChaseAcknowledgements(AcknowledgementRepository acknowledgements, AcknowledgementNotices notices, Audit audit) {
        this.acknowledgements = acknowledgements;
        this.notices = notices;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "chase-acknowledgements";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Acknowledgement> waiting = acknowledgements.toChase(system, now, limit);
        waiting.forEach(owed -> chase(system, owed, now));
        return waiting.size();
    }

    private void chase(AccessDecision system, Acknowledgement owed, Instant now) {
        switch (owed.chase(now)) {
            case REQUIREMENT -> notices.required(owed, now);
            case REMINDER -> notices.due(owed, now);
            case BREACH -> {
                notices.overdue(owed, now);
                audit.written(system, "escalate", "acknowledgement", owed.id(), owed.personId(), owed.unitPath());
            }
        }
    }
}
