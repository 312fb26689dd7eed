package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sojourn.travel.trip.Blocker;
import org.sojourn.travel.trip.ReadinessCheck;
import org.sojourn.travel.trip.Trip;

/** Keeps a trip that takes a briefing from being ready until it is acknowledged on the editions of now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BriefingCheck implements ReadinessCheck {

    private final BriefingTable briefings;
    private final BriefingPacks packs;
    private final InstantSource clock;

    BriefingCheck(BriefingTable briefings, BriefingPacks packs, InstantSource clock) {
        this.briefings = briefings;
        this.packs = packs;
        this.clock = clock;
    }

    @Override
    public List<Blocker> blockers(Trip trip) {
        if (!BriefingRules.required(trip.permit()) || settled(trip)) {
            return List.of();
        }
        return List.of(new Blocker(
                "briefing",
                "The briefing on the editions of now has not been acknowledged.",
                "/api/trips/%s/briefing".formatted(trip.reference())));
    }

    private boolean settled(Trip trip) {
        Instant at = clock.instant();
        Optional<Briefing> latest = briefings.latest(trip).filter(briefing -> briefing.holds(at));
        return latest.isPresent()
                && briefings.covers(trip, latest.get(), packs.present(trip, at).pack());
    }
}
