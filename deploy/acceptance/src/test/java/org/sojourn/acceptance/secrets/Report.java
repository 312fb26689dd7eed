package org.sojourn.acceptance.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the search came to, compared with the table of places. */
final class Report {

    private static final int MEGABYTE = 1 << 20;

    private final PlacesTable table = PlacesTable.read();
    private final Markers markers;
    private final Search search;

    Report(Markers markers, Search search) {
        this.markers = markers;
        this.search = search;
    }

    /** Where something stands that may not stand there, and what was not looked at. */
    List<String> broken() {
        return Stream.concat(unspoken(), Stream.concat(leaks(), unread())).toList();
    }

    /** What the table says and this run, which plants everything, did not see. */
    List<String> stale() {
        List<String> lines = new ArrayList<>();
        table.missingFrom(markers.planted().keySet())
                .forEach(kind -> lines.add(kind + " was not planted, and has a row"));
        for (String kind : sorted()) {
            Set<String> seen = search.found().getOrDefault(kind, Map.of()).keySet().stream()
                    .map(Place::name)
                    .collect(Collectors.toSet());
            table.certain(kind).stream()
                    .filter(place -> !seen.contains(place))
                    .forEach(place -> lines.add(kind + " is said to stand in " + place + ", and does not"));
        }
        return lines;
    }

    /** The counts in one line. */
    String summary(int differences) {
        long bytes = search.read().values().stream().mapToLong(Long::longValue).sum();
        long hidden = sorted().stream()
                .filter(kind -> !search.found().containsKey(kind))
                .count();
        return "secrets: %d kinds planted, %d of them found nowhere, %d MB in %d areas searched, %d broken promises"
                .formatted(
                        markers.planted().size(),
                        hidden,
                        bytes / MEGABYTE,
                        search.read().size(),
                        differences);
    }

    private Stream<String> unspoken() {
        return sorted().stream().filter(kind -> !table.speaksOf(kind)).map(kind -> kind + " has no row");
    }

    private Stream<String> leaks() {
        return search.found().entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .filter(sight -> !table.allows(kind.getKey(), sight.getKey()))
                        .map(sight -> "%s stands in %s (%s)"
                                .formatted(kind.getKey(), sight.getKey().name(), String.join(", ", sight.getValue()))));
    }

    private Stream<String> unread() {
        return Stream.of(Place.Area.values())
                .filter(area -> search.read().getOrDefault(area, 0L) == 0)
                .map(area -> "nothing was read of " + area);
    }

    private List<String> sorted() {
        return markers.planted().keySet().stream().sorted().toList();
    }
}
