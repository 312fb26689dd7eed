package org.sojourn.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final UnitTree FLAT = UnitTree.of(List.of("/a/x", "/a/y", "/a/z"));
    private static final UnitTree DEEP = UnitTree.of(List.of("/a/x/p", "/a/x/q", "/a/y"));

    @Test
    void hidesWhatCountsFew() {
        assertThat(Suppression.of(FLAT, Map.of("/a/x", Counts.of(4, 90)), 2)).isEmpty();
    }

    @Test
    void hidesASecondRowWhereOneWouldFollowFromTheOthers() {
        SortedMap<String, Counts> shown =
                Suppression.of(FLAT, Map.of("/a/x", Counts.of(3), "/a/y", Counts.of(8), "/a/z", Counts.of(20)), 1);

        assertThat(shown.keySet()).containsExactly("/a", "/a/z");
    }

    @Test
    void countsThePeopleOfTheUnitItselfAsOneOfItsFamily() {
        SortedMap<String, Counts> shown =
                Suppression.of(FLAT, Map.of("/a", Counts.of(2), "/a/x", Counts.of(8), "/a/y", Counts.of(9)), 1);

        assertThat(shown.keySet()).containsExactly("/a", "/a/y", "/a/z");
    }

    @Test
    void hidesWhatLiesBelowAHiddenRow() {
        SortedMap<String, Counts> shown =
                Suppression.of(DEEP, Map.of("/a/x/p", Counts.of(9), "/a/x/q", Counts.of(9), "/a/y", Counts.of(3)), 1);

        assertThat(shown.keySet()).containsExactly("/a");
    }

    @Test
    void showsEverythingWhereNothingIsSmall() {
        SortedMap<String, Counts> shown = Suppression.of(
                DEEP, Map.of("/a/x/p", Counts.of(9, 0), "/a/x/q", Counts.of(5, 5), "/a/y", Counts.of(0, 7)), 2);

        assertThat(shown)
                .containsEntry("/a", Counts.of(14, 12))
                .containsEntry("/a/x", Counts.of(14, 5))
                .containsEntry("/a/y", Counts.of(0, 7))
                .hasSize(5);
    }

    @Test
    void anAttackerWhoKnowsTheRuleFindsNoSmallNumberInAFlatTree() {
        attack(FLAT, List.of("/a", "/a/x", "/a/y", "/a/z"), 1, 22);
    }

    @Test
    void anAttackerWhoKnowsTheRuleFindsNoSmallNumberInADeepTree() {
        attack(DEEP, List.of("/a", "/a/x", "/a/x/p", "/a/x/q", "/a/y"), 1, 16);
    }

    @Test
    void anAttackerWhoKnowsTheRuleFindsNoSmallPart() {
        attack(FLAT, List.of("/a", "/a/x", "/a/y"), 2, 14);
    }

    @Test
    void theAttackerFindsThemWhereOnlySmallRowsAreHidden() {
        Map<Map<String, Counts>, List<Map<String, Counts>>> worlds = new HashMap<>();
        for (Map<String, Counts> world : worlds(List.of("/a/x", "/a/y", "/a/z"), 1, 15)) {
            Map<String, Counts> shown = new HashMap<>(FLAT.sums(world, Counts.of(0)));
            shown.values().removeIf(counts -> !counts.safe());
            worlds.computeIfAbsent(shown, key -> new ArrayList<>()).add(world);
        }

        assertThat(found(FLAT, List.of("/a/x", "/a/y", "/a/z"), worlds)).isNotEmpty();
    }

    /**
     * The strongest attacker: he knows the rule and tries every world. What he sees fits several worlds, and no number of 1 to 4
     * may be the same in all of them. Worlds of up to `most` people are all there, so that no number is only found for want of worlds.
     */
    private static void attack(UnitTree tree, List<String> units, int parts, int most) {
        Map<Map<String, Counts>, List<Map<String, Counts>>> worlds = new HashMap<>();
        for (Map<String, Counts> world : worlds(units, parts, most)) {
            worlds.computeIfAbsent(Suppression.of(tree, world, parts), key -> new ArrayList<>())
                    .add(world);
        }

        assertThat(found(tree, units, worlds)).isEmpty();
    }

    private static List<String> found(
            UnitTree tree, List<String> units, Map<Map<String, Counts>, List<Map<String, Counts>>> worlds) {
        List<String> found = new ArrayList<>();
        worlds.forEach((shown, fitting) -> {
            Counts none = Counts.none(partsOf(fitting.getFirst()));
            for (String unit : units) {
                for (int part = 0; part < none.parts().size(); part++) {
                    Set<Long> own = new HashSet<>();
                    Set<Long> sums = new HashSet<>();
                    for (Map<String, Counts> world : fitting) {
                        own.add(world.getOrDefault(unit, none).parts().get(part));
                        sums.add(tree.sums(world, none)
                                .getOrDefault(unit, none)
                                .parts()
                                .get(part));
                    }
                    if (small(own) || small(sums)) {
                        found.add(unit + " in " + shown + ": " + own + " of " + sums);
                    }
                }
            }
        });
        return found;
    }

    private static int partsOf(Map<String, Counts> world) {
        return world.values().stream().findFirst().orElse(Counts.of(0)).parts().size();
    }

    private static boolean small(Set<Long> values) {
        return values.size() == 1 && values.stream().allMatch(n -> n > 0 && n < Counts.LEAST);
    }

    private static List<Map<String, Counts>> worlds(List<String> units, int parts, int most) {
        List<Map<String, Counts>> worlds = new ArrayList<>(List.of(Map.of()));
        for (String unit : units) {
            for (int part = 0; part < parts; part++) {
                List<Map<String, Counts>> longer = new ArrayList<>();
                for (Map<String, Counts> world : worlds) {
                    long left = most
                            - world.values().stream().mapToLong(Counts::total).sum();
                    for (long n = 0; n <= left; n++) {
                        Map<String, Counts> next = new HashMap<>(world);
                        next.merge(unit, Counts.none(parts).plus(part, n), Counts::plus);
                        longer.add(next);
                    }
                }
                worlds = longer;
            }
        }
        return worlds;
    }
}
