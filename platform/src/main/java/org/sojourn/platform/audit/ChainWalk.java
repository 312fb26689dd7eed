package org.sojourn.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Goes along the chain from its start and stops at the first link that does not follow from what the database holds. */
final class ChainWalk {

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Link(
            long sequence,
            long entryId,
            byte[] hash,
            @Nullable AuditEntry entry) {}

    private static final int PAGE = 2_000;
    private static final String LINKS =
            "select sequence, entry_id, hash, e.* from audit_seal left join (select " + AuditEntry.COLUMNS
                    + " from audit_entry) e on e.id = entry_id where sequence > ? order by sequence limit ?";

    private final NavigableMap<Long, List<Checkpoint>> checkpoints;
    private long lastAnchored;
    private ChainHead head = new ChainHead(0, Chain.start());

    ChainWalk(NavigableMap<Long, List<Checkpoint>> checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** What is broken first, or nothing. */
    @Nullable
    Verification walk(Connection connection) throws SQLException {
        List<Link> page;
        do {
            page = page(connection);
            for (Link link : page) {
                Verification broken = follow(link);
                if (broken != null) {
                    return broken;
                }
            }
        } while (page.size() == PAGE);
        Long beyond = checkpoints.higherKey(head.sequence());
        return beyond == null
                ? null
                : broken("the tail up to %d was cut off".formatted(checkpoints.lastKey()), head.sequence() + 1, null);
    }

    long sealed() {
        return head.sequence();
    }

    private @Nullable Verification follow(Link link) {
        long expected = head.sequence() + 1;
        if (link.sequence() != expected) {
            return broken("a link is missing", expected, null);
        }
        if (link.entry() == null) {
            return broken("the entry was deleted", expected, link.entryId());
        }
        ChainHead next = head.with(link.entry());
        if (!Arrays.equals(next.hash(), link.hash())) {
            return broken("the entry or its place was changed", expected, link.entryId());
        }
        return anchored(next, link);
    }

    private @Nullable Verification anchored(ChainHead next, Link link) {
        List<Checkpoint> here = checkpoints.getOrDefault(next.sequence(), List.of());
        if (here.stream().anyMatch(checkpoint -> !checkpoint.matches(next.hash()))) {
            String finding =
                    "the chain was written anew somewhere from %d to %d".formatted(lastAnchored + 1, next.sequence());
            return broken(finding, lastAnchored + 1, link.sequence() == lastAnchored + 1 ? link.entryId() : null);
        }
        lastAnchored = here.isEmpty() ? lastAnchored : next.sequence();
        head = next;
        return null;
    }

    private Verification broken(String finding, long sequence, @Nullable Long entry) {
        return Verification.altered(finding, Math.min(head.sequence(), sequence - 1), sequence, entry);
    }

    private List<Link> page(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LINKS)) {
            query.setLong(1, head.sequence());
            query.setInt(2, PAGE);
            try (ResultSet row = query.executeQuery()) {
                List<Link> links = new ArrayList<>();
                while (row.next()) {
                    boolean there = row.getObject("id") != null;
                    links.add(new Link(
                            row.getLong("sequence"),
                            row.getLong("entry_id"),
                            row.getBytes("hash"),
                            there ? AuditEntry.read(row) : null));
                }
                return links;
            }
        }
    }
}
