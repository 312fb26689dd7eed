package org.sojourn.acceptance.growth;

import java.util.List;

/** How many rows a statement answered, and how many pages it touched for that. */
record Touched(long rows, long buffers) {

    /** The middle one of those that answered most rows, so that what found nothing does not hide what found a page. */
    static Touched typical(List<Touched> all) {
        long most = all.stream().mapToLong(Touched::rows).max().orElseThrow();
        List<Long> buffers = all.stream()
                .filter(one -> one.rows() == most)
                .map(Touched::buffers)
                .sorted()
                .toList();
        return new Touched(most, buffers.get(buffers.size() / 2));
    }
}
