package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.briefing.BriefingView.EditionAcknowledged;
import org.sojourn.travel.briefing.DirectAcknowledgements.Edition;
import org.sojourn.travel.trip.Trip;

/** Shows the briefing of a trip. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BriefingViews {

    private final BriefingTable briefings;
    private final DirectAcknowledgements direct;

    BriefingViews(BriefingTable briefings, DirectAcknowledgements direct) {
        this.briefings = briefings;
        this.direct = direct;
    }

    BriefingView of(AccessDecision decision, Trip trip, Shown shown, Instant at) {
        Optional<Briefing> latest = briefings.latest(trip);
        boolean acknowledged =
                latest.isPresent() && latest.get().holds(at) && briefings.covers(trip, latest.get(), shown.pack());
        return new BriefingView(
                trip.reference(),
                shown.version(),
                BriefingRules.required(trip.permit()),
                acknowledged,
                shown.pack(),
                shown.evidence(),
                already(direct.of(decision, trip), shown.pack()),
                last(latest.orElse(null)),
                List.of(AllowedAction.of(
                        "acknowledge",
                        () -> BriefingRules.check(trip, decision.caller().subject(), latest.orElse(null), shown))));
    }

    private static List<EditionAcknowledged> already(Map<Edition, Instant> given, BriefingPack pack) {
        return pack.editions().stream()
                .map(edition -> new Edition(edition.advisoryId(), edition.number()))
                .flatMap(edition -> Optional.ofNullable(given.get(edition))
                        .map(at -> new EditionAcknowledged(edition.advisoryId(), edition.number(), at))
                        .stream())
                .toList();
    }

    private static BriefingView.@Nullable Last last(@Nullable Briefing briefing) {
        return briefing == null
                ? null
                : new BriefingView.Last(
                        briefing.id(),
                        briefing.acknowledgedAt(),
                        briefing.validUntil(),
                        briefing.evidence(),
                        briefing.voidedAt(),
                        briefing.voidReason());
    }
}
