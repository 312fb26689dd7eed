package org.sojourn.advisory.advisory;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts by lines: the longest common subsequence stays, the rest is removed or added. */
public final class LineDiff {

    /** Above this many cells of the table the middle is shown as replaced, so that no text can make the service slow. */
    private static final int LARGEST_TABLE = 1_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** What became of a line. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** A line, and what became of it. */
    public record Line(Change change, String text) {}

    static List<Line> between(String before, String after) {
        return new LineDiff(before.lines().toList(), after.lines().toList()).compare();
    }

    private List<Line> compare() {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        add(Change.SAME, before.subList(0, start));
        middle(before.subList(start, before.size() - tail), after.subList(start, after.size() - tail));
        add(Change.SAME, before.subList(before.size() - tail, before.size()));
        return List.copyOf(lines);
    }

    private void middle(List<String> removed, List<String> added) {
        if ((long) removed.size() * added.size() > LARGEST_TABLE) {
            add(Change.REMOVED, removed);
            add(Change.ADDED, added);
            return;
        }
        int[][] common = common(removed, added);
        int i = 0;
        int j = 0;
        while (i < removed.size() && j < added.size()) {
            if (removed.get(i).equals(added.get(j))) {
                lines.add(new Line(Change.SAME, removed.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Change.REMOVED, removed.get(i++)));
            } else {
                lines.add(new Line(Change.ADDED, added.get(j++)));
            }
        }
        add(Change.REMOVED, removed.subList(i, removed.size()));
        add(Change.ADDED, added.subList(j, added.size()));
    }

    /** For each pair of positions, how many lines are common from there to the end. */
    private static int[][] common(List<String> removed, List<String> added) {
        int[][] common = new int[removed.size() + 1][added.size() + 1];
        for (int i = removed.size() - 1; i >= 0; i--) {
            for (int j = added.size() - 1; j >= 0; j--) {
                common[i][j] = removed.get(i).equals(added.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Change change, List<String> all) {
        all.forEach(line -> lines.add(new Line(change, line)));
    }
}
