package org.sojourn.platform.oversight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses the rows of a tree of units that may be shown. A row with a part of 1 to 4 is hidden, and with it all that lies below.
 * Who subtracts the units shown from the unit above gets the sum of what is hidden; so further rows are hidden until that sum is
 * of two or more and safe itself. Which ones does not depend on their numbers, or the choice would tell. The people directly in a
 * unit count as one more row of its family, although it is never shown.
 */
final class Suppression {

    private final UnitTree tree;
    private final Map<String, Counts> sums;
    private final Counts none;
    private final SortedMap<String, Counts> shown = new TreeMap<>();

    private Suppression(UnitTree tree, Map<String, Counts> own, int parts) {
        this.tree = tree;
        this.none = Counts.none(parts);
        this.sums = tree.sums(own, none);
    }

    /**
     * @param own what was counted for the people of each unit itself
     * @return the units that are shown, each with what was counted in it and below
     */
    static SortedMap<String, Counts> of(UnitTree tree, Map<String, Counts> own, int parts) {
        Suppression suppression = new Suppression(tree, own, parts);
        tree.roots().stream().filter(root -> suppression.sum(root).safe()).forEach(suppression::show);
        return suppression.shown;
    }

    private void show(String unit) {
        Counts sum = sum(unit);
        shown.put(unit, sum);
        List<Member> family = new ArrayList<>();
        Counts rest = sum;
        for (String child : tree.children(unit)) {
            family.add(new Member(child, sum(child)));
            rest = rest.minus(sum(child));
        }
        family.addFirst(new Member("", rest));
        Collection<Member> hidden = hidden(family);
        family.stream()
                .filter(member -> !member.unit().isEmpty() && !hidden.contains(member))
                .forEach(member -> show(member.unit()));
    }

    private Collection<Member> hidden(List<Member> family) {
        List<Member> hidden = new ArrayList<>(
                family.stream().filter(member -> !member.counts.safe()).toList());
        if (hidden.isEmpty()) {
            return hidden;
        }
        List<Member> others = new ArrayList<>(
                family.stream().filter(member -> member.counts.safe()).toList());
        while (!others.isEmpty() && !covers(hidden)) {
            hidden.add(others.removeFirst());
        }
        return hidden;
    }

    private boolean covers(List<Member> hidden) {
        return hidden.size() > 1
                && hidden.stream()
                        .map(Member::counts)
                        .reduce(none, Counts::plus)
                        .safe();
    }

    private Counts sum(String unit) {
        return sums.getOrDefault(unit, none);
    }

    private record Member(String unit, Counts counts) {}
}
