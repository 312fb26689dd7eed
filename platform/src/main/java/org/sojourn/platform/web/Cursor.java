package org.sojourn.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;

/** Where a keyset page ends: the sort key of its last row, opaque to the client. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... values) {
        return new Cursor(java.util.Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Reads a cursor of `size` values; refuses what is none (400). */
    public static Optional<Cursor> decode(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> values = List.of(plain.split(SEPARATOR, -1));
            if (values.size() == size && values.stream().allMatch(CleanText::isClean)) {
                return Optional.of(new Cursor(values));
            }
        } catch (IllegalArgumentException fault) {
            throw malformed();
        }
        throw malformed();
    }

    public String encode() {
        byte[] plain = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    public Instant instant(int index) {
        return time(read(index, Instant::parse));
    }

    public LocalDate date(int index) {
        return time(read(index, LocalDate::parse));
    }

    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    public long number(int index) {
        return read(index, Long::valueOf);
    }

    public int integer(int index) {
        return read(index, Integer::valueOf);
    }

    public String text(int index) {
        return values.get(index);
    }

    private static <T> T time(T read) {
        if (!StorableTime.isStorable(read)) {
            throw malformed();
        }
        return read;
    }

    private <T> T read(int index, Function<String, T> parse) {
        try {
            return parse.apply(values.get(index));
        } catch (IllegalArgumentException | DateTimeException fault) {
            throw malformed();
        }
    }

    private static Invalid malformed() {
        return new Invalid("/cursor", "invalid-cursor", "The cursor is none that this list gave out.");
    }
}
