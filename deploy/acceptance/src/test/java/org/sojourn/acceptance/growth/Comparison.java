package org.sojourn.acceptance.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each statement touched in a small database, beside what it touched in one ten times as large. */
record Comparison(List<Line> lines) {

    private static final double ALLOWED = 1.25;

    /** A page or two more is the height of an index, whatever it is a part of. */
    private static final long HEIGHT = 4;

    static Comparison of(Path small, Path large) throws IOException {
        Map<String, Touched> before = read(small);
        List<Line> lines = new ArrayList<>();
        read(large).forEach((statement, after) -> {
            Touched touched = before.get(statement);
            if (touched != null) {
                lines.add(new Line(statement, touched, after));
            }
        });
        lines.sort((one, other) -> Double.compare(other.ratio(), one.ratio()));
        return new Comparison(lines);
    }

    boolean print() {
        System.out.printf("%8s %8s %8s %8s %6s%n", "rows", "buffers", "rows", "buffers", "ratio");
        lines.forEach(line -> System.out.printf(
                "%8d %8d %8d %8d %6.2f %-7s %s%n",
                line.small.rows(),
                line.small.buffers(),
                line.large.rows(),
                line.large.buffers(),
                line.ratio(),
                line.reached() ? "reached" : "missed",
                line.statement.substring(0, Math.min(160, line.statement.length()))));
        long missed = lines.stream().filter(line -> !line.reached()).count();
        System.out.printf("%d statements, %d missed%n", lines.size(), missed);
        return missed == 0;
    }

    private static Map<String, Touched> read(Path results) throws IOException {
        Map<String, Touched> touched = new HashMap<>();
        for (String line : Files.readAllLines(results.resolve("buffers.tsv"))) {
            String[] field = line.split("\t", 4);
            touched.put(field[3], new Touched(Long.parseLong(field[1]), Long.parseLong(field[2])));
        }
        return touched;
    }

    private record Line(String statement, Touched small, Touched large) {

        /** Of the same number of rows: what answers more may touch as much more. */
        double ratio() {
            double rows = Math.max(1.0, (double) large.rows() / Math.max(1, small.rows()));
            return large.buffers() / rows / Math.max(1, small.buffers());
        }

        boolean reached() {
            return ratio() <= ALLOWED || large.buffers() - small.buffers() <= HEIGHT;
        }
    }
}
