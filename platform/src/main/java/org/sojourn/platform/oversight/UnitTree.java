package org.sojourn.platform.oversight;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Units as a tree of their paths, whatever lies between them included. */
final class UnitTree {

    private final SortedSet<String> paths;
    private final Map<String, List<String>> children;

    private UnitTree(SortedSet<String> paths) {
        this.paths = paths;
        this.children = paths.stream().collect(Collectors.groupingBy(UnitTree::above));
    }

    static UnitTree of(Collection<String> units) {
        SortedSet<String> paths = new TreeSet<>();
        for (String unit : units) {
            for (String path = unit; !path.isEmpty(); path = above(path)) {
                paths.add(path);
            }
        }
        return new UnitTree(paths);
    }

    SortedSet<String> paths() {
        return paths;
    }

    List<String> roots() {
        return children("");
    }

    List<String> children(String unit) {
        return children.getOrDefault(unit, List.of());
    }

    /** What was counted in each unit and below. */
    Map<String, Counts> sums(Map<String, Counts> own, Counts none) {
        Map<String, Counts> sums = new HashMap<>();
        own.forEach((unit, counts) -> {
            for (String path = unit; !path.isEmpty(); path = above(path)) {
                sums.put(path, sums.getOrDefault(path, none).plus(counts));
            }
        });
        return sums;
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
