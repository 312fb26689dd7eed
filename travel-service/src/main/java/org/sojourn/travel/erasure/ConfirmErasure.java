package org.sojourn.travel.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.erasure.Erasures;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.erasure.ErasureState.Command;
import org.sojourn.travel.erasure.messaging.ErasureEventWriter;
import org.sojourn.travel.trip.Permissions;

/** Confirms what another asked for: in this transaction the person is erased here, and the others are told to do the same. */
@ApplicationScoped
public class ConfirmErasure {

    private final Access access;
    private final ErasureRepository erasures;
    private final Blockers blockers;
    private final Erasures people;
    private final ErasureEventWriter events;
    private final ErasureLog log;
    private final ErasureViews views;
    private final InstantSource clock;

    ConfirmErasure(
            Access access,
            ErasureRepository erasures,
            Blockers blockers,
            Erasures people,
            ErasureEventWriter events,
            ErasureLog log,
            ErasureViews views,
            InstantSource clock) {
        this.access = access;
        this.erasures = erasures;
        this.blockers = blockers;
        this.people = people;
        this.events = events;
        this.log = log;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    public ErasureView confirm(UUID id, @Nullable String ifMatch) {
        AccessDecision by = access.decide(Permissions.ERASURE_DECIDE);
        Erasure erasure = erasures.get(by, id);
        Versions.require(ifMatch, erasure.version());
        UUID person = erasure.personId();
        AccessDecision system = access.system("erasure");
        people.waitFor(person);
        blockers.freeze(system, person);
        ErasureRules.check(Command.CONFIRM, erasure, by.caller().subject(), blockers.of(system, person));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        erasure.end(Command.CONFIRM, by.caller().subject(), null, at);
        people.carryOut(by, person, at);
        events.confirmed(id, person, at);
        log.ended(by, "confirm", erasure, at);
        return views.of(by, erasure);
    }
}
