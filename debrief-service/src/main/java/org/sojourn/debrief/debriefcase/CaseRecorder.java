package org.sojourn.debrief.debriefcase;

import io.opentelemetry.context.Context;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.sojourn.debrief.debriefcase.messaging.CaseEventWriter;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;

/** Puts a change of a case, what is announced of it and who made it into one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseRecorder {

    private final CaseRepository cases;
    private final CaseEventWriter events;
    private final List<CaseFollower> followers;
    private final Audit audit;

    CaseRecorder(CaseRepository cases, CaseEventWriter events, @All List<CaseFollower> followers, Audit audit) {
        this.cases = cases;
        this.events = events;
        this.followers = followers;
        this.audit = audit;
    }

    public void changed(CaseInHand hand, CaseCommand command) {
        changed(hand.decision(), hand.debriefCase(), "debrief:" + command.word());
    }

    public void changed(AccessDecision decision, DebriefCase of, String action) {
        cases.flush();
        followers.forEach(follower -> follower.changed(decision, of));
        cases.flush();
        audit.written(decision, action, CaseAccess.OBJECT_TYPE, of.id(), of.travellerId(), of.unitPath());
    }

    /** A new case, and the trace that asked for it. */
    record Opened(DebriefCase debriefCase, Context trace) {}

    void opened(AccessDecision system, List<Opened> opened, Instant now) {
        cases.flush();
        List<DebriefCase> all = opened.stream().map(Opened::debriefCase).toList();
        followers.forEach(follower -> all.forEach(fresh -> follower.opened(system, fresh)));
        audit.written(
                system,
                "debrief:open",
                CaseAccess.OBJECT_TYPE,
                all.stream().map(CaseRecorder::changed).toList());
        events.append(opened.stream()
                .map(one -> new CaseEventWriter.Announcement(one.debriefCase(), new CaseEvent.Opened(now), one.trace()))
                .toList());
    }

    private static Audit.Changed changed(DebriefCase of) {
        return new Audit.Changed(of.id(), of.travellerId(), of.unitPath());
    }

    /** Announces what happened; the version told is that of the change. */
    void announce(DebriefCase of, CaseEvent event) {
        cases.flush();
        events.append(of, event);
    }
}
