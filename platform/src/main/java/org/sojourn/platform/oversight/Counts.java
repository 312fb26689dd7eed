package org.sojourn.platform.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How many of each part of a measure, in the order of its parts. */
record Counts(List<Long> parts) {

    /** Under this a part tells too much about the few it counts. */
    static final int LEAST = 5;

    static Counts none(int parts) {
        return new Counts(IntStream.range(0, parts).mapToObj(part -> 0L).toList());
    }

    static Counts of(long... parts) {
        return new Counts(Arrays.stream(parts).boxed().toList());
    }

    Counts plus(Counts other) {
        return new Counts(IntStream.range(0, parts.size())
                .mapToObj(part -> parts.get(part) + other.parts.get(part))
                .toList());
    }

    Counts plus(int part, long n) {
        return new Counts(IntStream.range(0, parts.size())
                .mapToObj(each -> each == part ? parts.get(each) + n : parts.get(each))
                .toList());
    }

    Counts minus(Counts other) {
        return new Counts(IntStream.range(0, parts.size())
                .mapToObj(part -> parts.get(part) - other.parts.get(part))
                .toList());
    }

    long total() {
        return parts.stream().mapToLong(Long::longValue).sum();
    }

    /** Nobody can be made out in it: every part counts none or enough. */
    boolean safe() {
        return parts.stream().allMatch(n -> n == 0 || n >= LEAST);
    }
}
