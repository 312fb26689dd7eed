package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.advisoryfeed.AdvisedArea;
import org.sojourn.travel.advisoryfeed.Guidance;
import org.sojourn.travel.advisoryfeed.Guidances;
import org.sojourn.travel.briefing.BriefingPack.PackArea;
import org.sojourn.travel.briefing.BriefingPack.PackDuty;
import org.sojourn.travel.briefing.BriefingPack.PackEdition;
import org.sojourn.travel.trip.Trip;

/** Builds the pack of a trip from the editions that apply to its legs and its traveller. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BriefingPacks {

    private static final List<PackDuty> DUTIES = Arrays.stream(Duty.values())
            .map(duty -> new PackDuty(duty.name(), duty.sentence()))
            .toList();

    private final Guidances guidances;
    private final Roster roster;

    BriefingPacks(Guidances guidances, Roster roster) {
        this.guidances = guidances;
        this.roster = roster;
    }

    /** As it will be at the end of the transaction: no edition slips in between. */
    Shown settled(Trip trip, Instant at) {
        return of(trip, guidances.of(trip.plan().countries(), traveller(trip), at));
    }

    /** As it stands; whoever asks so is found by an edition that crosses. */
    Shown present(Trip trip, Instant at) {
        return of(trip, guidances.asTheyStand(trip.plan().countries(), traveller(trip), at));
    }

    private Person traveller(Trip trip) {
        return roster.person(trip.travellerId()).orElseThrow(NotFound::new);
    }

    private static Shown of(Trip trip, Guidance guidance) {
        Set<AdvisedArea> areas = trip.plan().legs().stream()
                .flatMap(leg -> guidance.forLeg(leg).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<AdvisedArea>> editions = new TreeMap<>();
        areas.forEach(area -> editions.computeIfAbsent(
                        "%s %010d".formatted(area.advisoryReference(), area.number()), edition -> new ArrayList<>())
                .add(area));
        return Shown.of(new BriefingPack(
                editions.values().stream().map(BriefingPacks::edition).toList(), DUTIES));
    }

    private static PackEdition edition(List<AdvisedArea> areas) {
        AdvisedArea any = areas.getFirst();
        return new PackEdition(
                any.advisoryId(),
                any.advisoryReference(),
                any.number(),
                any.title(),
                "/api/advisories/%s/editions/%d".formatted(any.advisoryReference(), any.number()),
                areas.stream()
                        .map(area -> new PackArea(
                                area.country(),
                                area.area(),
                                area.level(),
                                area.indicators(),
                                area.from(),
                                area.until()))
                        .toList());
    }
}
