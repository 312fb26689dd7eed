package org.sojourn.gateway.me;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Cursor;

/** How far each service's log has been read: from its head, from a cursor of its own, or to its end. */
record Positions(Map<String, String> byService) {

    static final List<String> SERVICES = List.of("advisory-service", "travel-service", "debrief-service");

    private static final String HEAD = "";
    private static final String END = ".";

    static Positions of(@Nullable String cursor) {
        Optional<Cursor> read = Cursor.decode(cursor, SERVICES.size());
        Map<String, String> positions = new HashMap<>();
        for (int i = 0; i < SERVICES.size(); i++) {
            int index = i;
            positions.put(
                    SERVICES.get(i), read.map(values -> values.text(index)).orElse(HEAD));
        }
        return new Positions(Map.copyOf(positions));
    }

    boolean isAtEnd(String service) {
        return position(service).equals(END);
    }

    boolean isAtHead(String service) {
        return position(service).equals(HEAD);
    }

    String position(String service) {
        return byService.getOrDefault(service, HEAD);
    }

    Positions with(String service, Optional<String> cursor) {
        Map<String, String> moved = new HashMap<>(byService);
        moved.put(service, cursor.orElse(END));
        return new Positions(Map.copyOf(moved));
    }

    boolean areAllAtEnd() {
        return SERVICES.stream().allMatch(this::isAtEnd);
    }

    String encode() {
        return new Cursor(SERVICES.stream().map(this::position).toList()).encode();
    }
}
