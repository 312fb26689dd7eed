package org.sojourn.gateway.me;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.Cursor;

/** How far each service's log has been read: from its head, from a cursor of its own, or to its end. */
record Positions(Map<String, String> byContext) {

    static final List<String> CONTEXTS = List.of("advisory", "travel", "debrief");

    private static final String HEAD = "";
    private static final String END = ".";

    static Positions of(@Nullable String cursor) {
        Optional<Cursor> read = Cursor.decode(cursor, CONTEXTS.size());
        Map<String, String> positions = new HashMap<>();
        for (int i = 0; i < CONTEXTS.size(); i++) {
            int index = i;
            positions.put(
                    CONTEXTS.get(i), read.map(values -> values.text(index)).orElse(HEAD));
        }
        return new Positions(Map.copyOf(positions));
    }

    boolean isAtEnd(String context) {
        return position(context).equals(END);
    }

    boolean isAtHead(String context) {
        return position(context).equals(HEAD);
    }

    String position(String context) {
        return byContext.getOrDefault(context, HEAD);
    }

    Positions with(String context, Optional<String> cursor) {
        Map<String, String> moved = new HashMap<>(byContext);
        moved.put(context, cursor.orElse(END));
        return new Positions(Map.copyOf(moved));
    }

    boolean areAllAtEnd() {
        return CONTEXTS.stream().allMatch(this::isAtEnd);
    }

    String encode() {
        return new Cursor(CONTEXTS.stream().map(this::position).toList()).encode();
    }
}
