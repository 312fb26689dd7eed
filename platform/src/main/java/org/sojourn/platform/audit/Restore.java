package org.sojourn.platform.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.sojourn.platform.file.LineFile;

/** Signs that a restore took the audit back, so that the checkpoints of what was lost are no longer held against the chain. */
public final class Restore {

    private Restore() {}

    /**
     * Run it with the keys of the service, before it starts on the restored database. Answers how many anchored entries are lost; where
     * none is, nothing is signed.
     */
    public static long accept(Connection connection, Path keys, Path checkpoints, InstantSource clock)
            throws SQLException, IOException, GeneralSecurityException {
        ChainHead head = ChainHead.load(connection);
        Optional<Checkpoint> furthest =
                CheckpointFile.read(checkpoints).stream().max(Comparator.comparingLong(Checkpoint::sequence));
        if (furthest.isEmpty() || furthest.get().sequence() <= head.sequence()) {
            return 0;
        }
        long lost = furthest.get().sequence();
        Checkpoint restore =
                Checkpoint.sign(furthest.get().origin(), head, lost, clock.instant(), CheckpointKey.in(keys));
        LineFile.append(checkpoints, CheckpointFile.line(restore));
        return lost - head.sequence();
    }
}
