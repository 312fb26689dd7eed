package org.sojourn.acceptance.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads `matrix.md`, where the expectation is written down, row by row. */
final class Table {

    static final String EVERYBODY = "everybody";

    private static final String NOBODY = "-";
    private static final int COLUMNS = 7;

    private Table() {}

    static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        text("/access/matrix.md").lines().filter(Table::isRow).map(Table::row).forEach(rows::add);
        return rows;
    }

    static String text(String resource) {
        try (var in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean isRow(String line) {
        return line.startsWith("| `");
    }

    private static Row row(String line) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS + 2) {
            throw new IllegalArgumentException("Not " + COLUMNS + " columns: " + line);
        }
        String request = cells.get(1).replace("`", "");
        int space = request.indexOf(' ');
        return new Row(
                request.substring(0, space),
                request.substring(space + 1),
                cells.get(2),
                words(cells.get(3)),
                words(cells.get(4)),
                entries(cells.get(5)).map(Table::grant).toList(),
                words(cells.get(6)),
                entries(cells.get(7)).map(Table::refusal).toList());
    }

    /** `part` or `part: role role`. */
    private static Row.Grant grant(String entry) {
        int colon = entry.indexOf(':');
        return colon < 0
                ? new Row.Grant(entry, Set.of(EVERYBODY))
                : new Row.Grant(entry.substring(0, colon), words(entry.substring(colon + 1)));
    }

    /** `part: role role = problem`. */
    private static Row.Refusal refusal(String entry) {
        int equals = entry.indexOf('=');
        Row.Grant whom = grant(entry.substring(0, equals).strip());
        return new Row.Refusal(
                whom.part(), whom.roles(), entry.substring(equals + 1).strip());
    }

    private static Stream<String> entries(String cell) {
        return cell.equals(NOBODY) ? Stream.empty() : Stream.of(cell.split(",")).map(String::strip);
    }

    private static Set<String> words(String cell) {
        return Stream.of(cell.strip().split("[ ,]+"))
                .filter(word -> !word.equals(NOBODY) && !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
