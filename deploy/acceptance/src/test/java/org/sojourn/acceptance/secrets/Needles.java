package org.sojourn.acceptance.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds all words in all their forms in one pass over bytes, by the eight bytes that a form begins with. */
final class Needles {

    private static final int HEAD = 8;
    private static final int SLOTS = 20;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int CHUNK = 1 << 20;

    private final Map<Long, List<Needle>> byHead = new HashMap<>();
    private final BitSet slots = new BitSet(1 << SLOTS);
    private int longest;

    Needles(Map<String, String> words) {
        words.forEach((kind, word) -> Form.of(word).forEach(form -> add(new Needle(kind, form.name(), form.bytes()))));
    }

    private void add(Needle needle) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = next(head, needle.bytes[i]);
        }
        byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(needle);
        slots.set(slot(head));
        longest = Math.max(longest, needle.bytes.length);
    }

    /** Tells the kind and the form of each word in so many bytes. */
    void find(byte[] bytes, int length, BiConsumer<String, String> found) {
        long head = 0;
        for (int i = 0; i < length; i++) {
            head = next(head, bytes[i]);
            if (i >= HEAD - 1 && slots.get(slot(head))) {
                compare(head, bytes, i - HEAD + 1, length, found);
            }
        }
    }

    /** The same in a stream; returns how long it was. */
    long find(InputStream in, BiConsumer<String, String> found) throws IOException {
        byte[] window = new byte[CHUNK + longest];
        int kept = 0;
        long read = 0;
        int more = in.readNBytes(window, 0, CHUNK);
        while (more > 0) {
            read += more;
            find(window, kept + more, found);
            int rest = Math.min(longest, kept + more);
            System.arraycopy(window, kept + more - rest, window, 0, rest);
            kept = rest;
            more = in.readNBytes(window, kept, CHUNK);
        }
        return read;
    }

    private void compare(long head, byte[] bytes, int from, int length, BiConsumer<String, String> found) {
        for (Needle needle : byHead.getOrDefault(head, List.of())) {
            int to = from + needle.bytes.length;
            if (to <= length && Arrays.equals(bytes, from, to, needle.bytes, 0, needle.bytes.length)) {
                found.accept(needle.kind, needle.form);
            }
        }
    }

    private static long next(long head, byte value) {
        return (head << Byte.SIZE) | (value & 0xFF);
    }

    private static int slot(long head) {
        return (int) ((head * SPREAD) >>> (Long.SIZE - SLOTS));
    }

    private static final class Needle {

        private final String kind;
        private final String form;
        private final byte[] bytes;

        private Needle(String kind, String form, byte[] bytes) {
            this.kind = kind;
            this.form = form;
            this.bytes = bytes;
        }
    }
}
