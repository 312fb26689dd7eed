package org.sojourn.debrief.debriefcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who holds a case, and all who ever worked on it. */
@Embeddable
record Work(
        @Column(name = "debriefer_id") @Nullable UUID debrieferId,

        @Column(name = "worked_by") @JdbcTypeCode(SqlTypes.ARRAY)
        List<UUID> workedBy) {

    static final Work NOBODY = new Work(null, List.of());

    Work claimedBy(UUID debriefer) {
        return new Work(debriefer, workedBy).with(List.of(debriefer));
    }

    Work released() {
        return new Work(null, workedBy);
    }

    Work with(Collection<UUID> others) {
        List<UUID> all =
                Stream.concat(workedBy.stream(), others.stream()).distinct().toList();
        return new Work(debrieferId, all);
    }
}
