package org.sojourn.acceptance.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** `places.md`: where each kind of what is entrusted stands in clear. */
final class PlacesTable {

    private static final String NOWHERE = "nowhere";
    private static final String ALL_OF = ".*";

    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    private PlacesTable() {}

    static PlacesTable read() {
        PlacesTable table = new PlacesTable();
        text().lines().filter(line -> line.startsWith("| `")).forEach(table::add);
        return table;
    }

    private void add(String line) {
        String[] cells = line.split("\\|", -1);
        Set<String> places = Stream.of(cells[2].split(",", -1))
                .map(place -> place.replace("`", "").strip())
                .filter(place -> !place.equals(NOWHERE))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String kind : cells[1].split(",", -1)) {
            rows.put(kind.replace("`", "").strip(), places);
        }
    }

    /** The kinds that rows speak of and that were not planted. */
    Set<String> missingFrom(Set<String> planted) {
        return rows.keySet().stream()
                .filter(row -> planted.stream().noneMatch(kind -> row.equals(kind) || row.equals(groupOf(kind))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean speaksOf(String kind) {
        return rows.containsKey(kind) || rows.containsKey(groupOf(kind));
    }

    /** The places that a kind stands in for certain; what was written over leaves files when the database cleans up. */
    Set<String> certain(String kind) {
        return placesOf(kind).stream()
                .filter(place ->
                        !place.equals(Place.DATABASE_FILES.name()) && !place.equals(Place.WRITE_AHEAD_LOG.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> placesOf(String kind) {
        return rows.getOrDefault(kind, rows.getOrDefault(groupOf(kind), Set.of()));
    }

    /** Whether a kind may stand in a place: what stands in a table is in the files of the database, what is on a topic in those of topics. */
    boolean allows(String kind, Place place) {
        Set<String> places = placesOf(kind);
        Predicate<String> column = named -> named.indexOf('.') > 0 && named.indexOf(' ') < 0;
        return switch (place.area()) {
            case DATABASE_FILES, WRITE_AHEAD_LOG ->
                places.contains(place.name()) || places.stream().anyMatch(column);
            case TOPIC_FILES -> places.stream().anyMatch(named -> named.startsWith("topic "));
            default -> places.contains(place.name());
        };
    }

    private static String groupOf(String kind) {
        return kind.substring(0, kind.indexOf('.')) + ALL_OF;
    }

    private static String text() {
        try (var in = PlacesTable.class.getResourceAsStream("/secrets/places.md")) {
            if (in == null) {
                throw new IllegalStateException("There is no places.md");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
