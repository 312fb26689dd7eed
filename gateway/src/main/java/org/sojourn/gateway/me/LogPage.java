package org.sojourn.gateway.me;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sojourn.platform.web.Cursor;

/** One service's page of the log, newest first; nothing of it is read but the keys it is ordered by. */
record LogPage(String context, List<JsonObject> items, boolean more) {

    static LogPage of(String context, JsonObject page) {
        List<JsonObject> items = page.getJsonArray("items", new JsonArray()).stream()
                .map(item -> (JsonObject) item)
                .toList();
        return new LogPage(context, items, page.getString("next") != null);
    }

    static LogPage ended(String context) {
        return new LogPage(context, List.of(), false);
    }

    Instant at(int index) {
        return items.get(index).getInstant("at");
    }

    /** The cursor behind the first `taken` items, or none when nothing can follow. */
    Optional<String> positionAfter(int taken) {
        if (taken == items.size() && !more) {
            return Optional.empty();
        }
        JsonObject last = items.get(taken - 1);
        return Optional.of(Cursor.of(last.getValue("at"), last.getValue("id")).encode());
    }
}
