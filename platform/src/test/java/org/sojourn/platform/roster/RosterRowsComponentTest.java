package org.sojourn.platform.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.roster.RosterRows.MirroredPerson;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

/** What the mirror makes of one reading of Keycloak; rolled back, for the people of other tests are in it. */
@QuarkusTest
@WithSojourn("travel")
class RosterRowsComponentTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void followsASupervisorWhoseAccountWasMadeAnew() throws SQLException {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        MirroredPerson member = person(UUID.randomUUID(), "member-" + before, "head-" + before);
        try (Connection connection = Db.asApplication()) {
            connection.setAutoCommit(false);
            RosterRows.replace(connection, List.of(), List.of(person(before, "head-" + before, null), member), NOW);
            assertThat(supervisor(connection, member)).isEqualTo(before);

            RosterRows.replace(connection, List.of(), List.of(person(after, "head-" + before, null), member), NOW);
            assertThat(supervisor(connection, member)).isEqualTo(after);

            RosterRows.replace(connection, List.of(), List.of(member), NOW);
            assertThat(supervisor(connection, member)).isNull();
            connection.rollback();
        }
    }

    private static MirroredPerson person(UUID id, String username, @Nullable String supervisor) {
        return new MirroredPerson(
                id, username, username, "/authority/orion-labs", List.of("traveller"), List.of(), null, supervisor);
    }

    private static @Nullable Object supervisor(Connection connection, MirroredPerson of) throws SQLException {
        try (var statement = connection.prepareStatement("select supervisor from person where id = ?")) {
            statement.setObject(1, of.id());
            var row = statement.executeQuery();
            row.next();
            return row.getObject(1);
        }
    }
}
