package org.sojourn.gateway.me;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges pages of several services by time into one, and moves each service's position just behind what was taken of it. */
record LogMerge(List<JsonObject> items, Positions positions) {

    static LogMerge of(List<LogPage> pages, Positions from, int limit) {
        List<JsonObject> items = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        Optional<LogPage> newest = newest(pages, taken);
        while (items.size() < limit && newest.isPresent()) {
            LogPage page = newest.get();
            int index = taken.merge(page.service(), 1, Integer::sum) - 1;
            items.add(page.shown(index));
            newest = newest(pages, taken);
        }
        Positions positions = from;
        for (LogPage page : pages) {
            int count = taken.getOrDefault(page.service(), 0);
            if (count > 0 || (page.items().isEmpty() && !page.more())) {
                positions = positions.with(page.service(), page.positionAfter(count));
            }
        }
        return new LogMerge(List.copyOf(items), positions);
    }

    private static Optional<LogPage> newest(List<LogPage> pages, Map<String, Integer> taken) {
        LogPage newest = null;
        for (LogPage page : pages) {
            int next = taken.getOrDefault(page.service(), 0);
            if (next < page.items().size()
                    && (newest == null || page.at(next).isAfter(newest.at(taken.getOrDefault(newest.service(), 0))))) {
                newest = page;
            }
        }
        return Optional.ofNullable(newest);
    }
}
