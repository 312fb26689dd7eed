package org.sojourn.acceptance.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was found of each kind, where and in which forms, and how much was looked through. */
final class Search {

    private final Needles needles;
    private final Map<Place.Area, Long> read = new EnumMap<>(Place.Area.class);
    private final Map<String, Map<Place, Set<String>>> found = new TreeMap<>();

    Search(Markers markers) {
        this.needles = new Needles(markers.planted());
    }

    void in(Place place, byte[] bytes) {
        read.merge(place.area(), (long) bytes.length, Long::sum);
        needles.find(bytes, bytes.length, (kind, form) -> note(kind, place, form));
    }

    void in(Place place, String text) {
        in(place, text.getBytes(StandardCharsets.UTF_8));
    }

    void in(Place place, InputStream stream) throws IOException {
        read.merge(place.area(), needles.find(stream, (kind, form) -> note(kind, place, form)), Long::sum);
    }

    private void note(String kind, Place place, String form) {
        found.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                .computeIfAbsent(place, p -> new TreeSet<>())
                .add(form);
    }

    /** The places of each kind, with the forms it stands there in. */
    Map<String, Map<Place, Set<String>>> found() {
        return found;
    }

    /** How many bytes of each area there were. */
    Map<Place.Area, Long> read() {
        return read;
    }
}
