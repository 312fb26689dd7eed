package org.sojourn.travel.legalhold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.erasure.Erasures;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.legalhold.LegalHoldRejected.Reason;
import org.sojourn.travel.trip.Permissions;

/** Sets a hold on somebody of the caller's units; he is not told. */
@ApplicationScoped
public class SetLegalHold {

    private final Access access;
    private final Roster roster;
    private final Erasures erasures;
    private final LegalHoldRepository holds;
    private final LegalHoldViews views;
    private final Audit audit;
    private final InstantSource clock;

    SetLegalHold(
            Access access,
            Roster roster,
            Erasures erasures,
            LegalHoldRepository holds,
            LegalHoldViews views,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.roster = roster;
        this.erasures = erasures;
        this.holds = holds;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public LegalHoldView set(UUID personId, String reason) {
        AccessDecision by = access.decide(Permissions.HOLD);
        Person person =
                roster.person(personId).filter(known -> by.unit(known.unit())).orElseThrow(NotFound::new);
        if (by.self(personId)) {
            throw new LegalHoldRejected(Reason.OWN_HOLD);
        }
        erasures.waitFor(personId);
        UUID id = Ids.next();
        LegalHold hold = new LegalHold(
                id,
                personId,
                person.unit(),
                views.reason(id, reason),
                by.caller().subject(),
                clock.instant());
        holds.add(by, hold);
        audit.written(by, "legal-hold:set", "legal-hold", id, personId, hold.unitPath());
        return views.of(hold);
    }
}
