package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Trip;

/** Who decides a trip: first the approvers nearest to its unit, then the ones of the units above. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Deciders {

    private final Roster roster;
    private final RecusalTable recusals;

    Deciders(Roster roster, RecusalTable recusals) {
        this.roster = roster;
        this.recusals = recusals;
    }

    /** The approvers of the nearest units that together have enough of them for that risk. */
    List<UUID> first(Trip trip, @Nullable Risk risk) {
        List<UUID> found = new ArrayList<>();
        for (List<UUID> level : levels(trip)) {
            found.addAll(level);
            if (found.size() >= Quorum.needed(risk)) {
                break;
            }
        }
        return found;
    }

    /** Those who come in when the first ones keep silent: the next units above. */
    List<UUID> alternates(Trip trip, @Nullable Risk risk) {
        List<UUID> first = first(trip, risk);
        return levels(trip).stream()
                .map(level ->
                        level.stream().filter(person -> !first.contains(person)).toList())
                .filter(level -> !level.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    List<UUID> all(Trip trip) {
        return levels(trip).stream().flatMap(List::stream).toList();
    }

    /** By unit, the nearest first; neither the traveller nor who has taken himself out. */
    private List<List<UUID>> levels(Trip trip) {
        Set<UUID> recused = recusals.of(trip);
        TreeMap<Integer, List<UUID>> levels = new TreeMap<>(Comparator.reverseOrder());
        for (Person person : roster.holders(Role.APPROVER, trip.unitPath())) {
            if (!person.id().equals(trip.travellerId()) && !recused.contains(person.id())) {
                levels.computeIfAbsent(person.unit().length(), length -> new ArrayList<>())
                        .add(person.id());
            }
        }
        return List.copyOf(levels.values());
    }
}
