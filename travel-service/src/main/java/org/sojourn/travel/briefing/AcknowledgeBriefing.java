package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.briefing.messaging.BriefingEventWriter;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripLog;
import org.sojourn.travel.trip.TripRepository;

/** The traveller takes note of the very briefing he was shown; an edition that came since then refuses him until he has seen it. */
@ApplicationScoped
public class AcknowledgeBriefing {

    private final Access access;
    private final TripRepository trips;
    private final TripLog log;
    private final BriefingPacks packs;
    private final BriefingTable briefings;
    private final BriefingViews views;
    private final BriefingEventWriter events;
    private final BriefingConfig config;
    private final InstantSource clock;

    AcknowledgeBriefing(
            Access access,
            TripRepository trips,
            TripLog log,
            BriefingPacks packs,
            BriefingTable briefings,
            BriefingViews views,
            BriefingEventWriter events,
            BriefingConfig config,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.log = log;
        this.packs = packs;
        this.briefings = briefings;
        this.views = views;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public BriefingView acknowledge(String idOrReference, @Nullable String ifMatch) {
        AccessDecision by = access.decide(Permissions.BRIEFING_ACKNOWLEDGE);
        Trip trip = trips.get(by, idOrReference);
        Instant at = clock.instant();
        Shown shown = packs.settled(trip, at);
        Versions.require(ifMatch, shown.version());
        BriefingRules.check(trip, by.caller().subject(), briefings.latest(trip).orElse(null), shown);
        Briefing briefing = new Briefing(Ids.next(), shown.evidence(), at, at.plus(config.validity()), null, null);
        briefings.add(by, trip, briefing, shown);
        events.acknowledged(trip, briefing.id(), shown.pack(), shown.evidence(), at);
        log.record(by, "acknowledge-briefing", trip, List.of(), at);
        return views.of(by, trip, shown, at);
    }
}
