package org.sojourn.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list, and the cursor of the next where there is one. */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /** Makes a page of up to `limit` rows out of up to `limit + 1` that were read. */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> cursor) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        List<T> items = read.subList(0, limit);
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()).encode());
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
