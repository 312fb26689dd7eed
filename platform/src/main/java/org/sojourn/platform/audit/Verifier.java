package org.sojourn.platform.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the entries, their chain and the checkpoints kept outside the database against each other, under pinned keys. */
public final class Verifier {

    private static final Duration UNSEALED_AT_MOST = Duration.ofSeconds(10);
    private static final Duration CHECKPOINT_AT_MOST = Duration.ofMinutes(3);

    private static final String NEVER_SEALED = """
            select min(id) from audit_entry e
            where id <= coalesce((select low from log_position where reader = 'sealer'), 0)
              and not exists (select from audit_seal where entry_id = e.id)""";
    private static final String OVERDUE = """
            select min(id) from audit_entry e
            where at < ? and not exists (select from audit_seal where entry_id = e.id)""";

    private final Map<String, PublicKey> keys;
    private final List<Checkpoint> checkpoints;

    private Verifier(List<PublicKey> keys, List<Checkpoint> checkpoints) {
        this.keys = keys.stream().collect(Collectors.toMap(CheckpointKey::id, key -> key));
        this.checkpoints = checkpoints;
    }

    /** The file of public keys must come from where the keeper of the database cannot write. */
    public static Verifier of(Path publicKeys, Path checkpoints) throws IOException, GeneralSecurityException {
        return new Verifier(CheckpointKey.verifying(publicKeys), CheckpointFile.read(checkpoints));
    }

    /** Needs a connection that commits by itself and may read the audit; sees the whole of it as the system while it runs. */
    public Verification verify(Connection connection, Instant now) throws SQLException {
        actAsSystem(connection, "on");
        try {
            int forged = firstForged();
            return forged > 0
                    ? Verification.altered(
                            "checkpoint %d is not signed by a key of %s".formatted(forged, keys.keySet()),
                            0,
                            null,
                            null)
                    : verifyEntries(connection, now);
        } finally {
            actAsSystem(connection, "");
        }
    }

    private static void actAsSystem(Connection connection, String setting) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('sojourn.system', ?, false)")) {
            statement.setString(1, setting);
            statement.execute();
        }
    }

    private Verification verifyEntries(Connection connection, Instant now) throws SQLException {
        var walk = new ChainWalk(standing().stream()
                .collect(Collectors.groupingBy(Checkpoint::sequence, TreeMap::new, Collectors.toList())));
        Verification broken = walk.walk(connection);
        return broken == null ? completeness(connection, now, walk.sealed()) : broken;
    }

    /** Those that tell of this history: not what a restore gave up. */
    private List<Checkpoint> standing() {
        List<Checkpoint> restores = restores();
        return checkpoints.stream()
                .filter(checkpoint -> restores.stream().noneMatch(restore -> restore.gaveUp(checkpoint)))
                .toList();
    }

    private List<Checkpoint> restores() {
        return checkpoints.stream()
                .filter(checkpoint -> checkpoint.lost() != null)
                .toList();
    }

    private int firstForged() {
        for (int line = 0; line < checkpoints.size(); line++) {
            Checkpoint checkpoint = checkpoints.get(line);
            PublicKey key = keys.get(checkpoint.keyId());
            if (key == null || !checkpoint.isSignedBy(key)) {
                return line + 1;
            }
        }
        return 0;
    }

    private Verification completeness(Connection connection, Instant now, long sealed) throws SQLException {
        Long inserted = first(connection, NEVER_SEALED, null);
        if (inserted != null) {
            return Verification.altered("an entry was inserted behind the sealer's back", sealed, null, inserted);
        }
        Long overdue = first(connection, OVERDUE, now.minus(UNSEALED_AT_MOST));
        if (overdue != null) {
            return Verification.incomplete("entries are not sealed", sealed, overdue);
        }
        boolean anchored =
                checkpoints.stream().map(Checkpoint::at).anyMatch(at -> at.isAfter(now.minus(CHECKPOINT_AT_MOST)));
        return anchored
                ? Verification.intact(sealed, restores())
                : Verification.incomplete("the last checkpoint is missing or old", sealed, null);
    }

    private static @Nullable Long first(Connection connection, String query, @Nullable Instant before)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (before != null) {
                statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, Long.class);
            }
        }
    }
}
