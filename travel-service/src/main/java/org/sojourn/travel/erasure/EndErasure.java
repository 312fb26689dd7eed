package org.sojourn.travel.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.erasure.ErasureState.Command;

/** Ends an erasure that does not happen: it is declined by who decides, or withdrawn by who asks for such. */
@ApplicationScoped
public class EndErasure {

    private final Access access;
    private final ErasureRepository erasures;
    private final ErasureLog log;
    private final ErasureViews views;
    private final InstantSource clock;

    EndErasure(Access access, ErasureRepository erasures, ErasureLog log, ErasureViews views, InstantSource clock) {
        this.access = access;
        this.erasures = erasures;
        this.log = log;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    public ErasureView end(UUID id, @Nullable String ifMatch, Command command, String reason) {
        AccessDecision by = access.decide(ErasureRules.permission(command));
        Erasure erasure = erasures.get(by, id);
        Versions.require(ifMatch, erasure.version());
        UUID caller = by.caller().subject();
        ErasureRules.check(command, erasure, caller, List.of());
        Instant at = clock.instant();
        erasure.end(command, caller, views.ended(id, reason), at);
        log.ended(by, command.name().toLowerCase(Locale.ROOT), erasure, at);
        return views.of(by, erasure);
    }
}
