package org.sojourn.gateway.me;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One service's page of the log, newest first; nothing of it is read but the keys it is ordered by. */
record LogPage(String service, List<JsonObject> items, boolean more) {

    private static final String CURSOR = "cursor";

    static LogPage of(String service, JsonObject page) {
        List<JsonObject> items = page.getJsonArray("items", new JsonArray()).stream()
                .map(item -> (JsonObject) item)
                .toList();
        return new LogPage(service, items, page.getString("next") != null);
    }

    static LogPage ended(String service) {
        return new LogPage(service, List.of(), false);
    }

    Instant at(int index) {
        return items.get(index).getInstant("at");
    }

    /** An entry as it is shown: without the cursor, which is of its service's log alone. */
    JsonObject shown(int index) {
        JsonObject item = items.get(index).copy();
        item.remove(CURSOR);
        return item;
    }

    /** The cursor behind the first `taken` items, or none when nothing can follow. */
    Optional<String> positionAfter(int taken) {
        return taken == items.size() && !more
                ? Optional.empty()
                : Optional.of(items.get(taken - 1).getString(CURSOR));
    }
}
