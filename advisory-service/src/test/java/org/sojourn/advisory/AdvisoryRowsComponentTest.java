package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sojourn.advisory.AdvisoryCalls.draft;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.WithSojourn;

/** What PostgreSQL itself refuses, whatever the service asks it for. */
@QuarkusTest
@WithSojourn("advisory")
class AdvisoryRowsComponentTest {

    private static final String ISSUER = "select set_config('sojourn.scopes', '/authority', true)";
    private static final String AUDIENCE = "select set_config('sojourn.reader_unit', '/authority/orion-labs/ai', true),"
            + " set_config('sojourn.reader_coverage', 'executives', true), set_config('sojourn.reader_roles', 'traveller', true)";
    private static final String STRANGER = "select set_config('sojourn.reader_unit', '/vega-institute', true),"
            + " set_config('sojourn.scopes', '/vega-institute', true)";
    private static final String EDITIONS = "select count(*) from edition where advisory_id = ?";

    @Test
    void hidesRowsWithoutAContextAndFromStrangers() throws SQLException {
        At draft = draft(People.EDITH, text("CLEAR", "BV", 2));
        At amber = published(People.EDITH, People.PABLO, text("AMBER", "BV", 4));

        for (String context : List.of("select 1", STRANGER)) {
            assertThat(seen(context, EDITIONS, draft)).isZero();
            assertThat(seen(context, EDITIONS, amber)).isZero();
            assertThat(seen(context, "select count(*) from advisory where id = ?", amber))
                    .isZero();
        }
        assertThat(seen(AUDIENCE, EDITIONS, draft)).isZero();
    }

    @Test
    void hidesRowsByTheirPoliciesAlone() throws SQLException {
        draft(People.EDITH, text("CLEAR", "BV", 2));

        RowPolicies.hide("advisory");
        RowPolicies.hide("edition");
    }

    @Test
    void hidesAcknowledgementsByTheirPolicyAlone() throws SQLException {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 2));
        AcknowledgementCalls.owed(People.ADA, published);

        RowPolicies.hide("acknowledgement");
        RowPolicies.areForced("person");
    }

    @Test
    void refusesToChangeWhatWasAcknowledged() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 2));
        AcknowledgementCalls.acknowledge(People.ADA, published).then().statusCode(200);
        String own = "select set_config('sojourn.subject', '%s', true)".formatted(People.ADA.id());

        for (String change : List.of("evidence = repeat('0', 64)", "status = 'REQUIRED'", "acknowledged_at = now()")) {
            assertThatThrownBy(() -> asApplication(
                            own, "update acknowledgement set " + change + " where advisory_id = ?", published))
                    .hasMessageContaining("does not change");
        }
        assertThatThrownBy(() -> asApplication(own, "delete from acknowledgement where advisory_id = ?", published))
                .hasMessageContaining("permission denied");
    }

    @Test
    void missesWhatAPolicyOpensOnceItIsDropped() throws SQLException {
        At draft = draft(People.EDITH, text("CLEAR", "BV", 2));
        At amber = published(People.EDITH, People.PABLO, text("AMBER", "BV", 4));
        Db.execute(
                "insert into country_group (id, unit_path, name, members, changed_at, version)"
                        + " values (?, '/authority', ?, '[]', now(), 0)",
                UUID.fromString(draft.advisory()),
                draft.reference());

        assertOpens("edition_issuer", "edition", ISSUER, EDITIONS, draft);
        assertOpens("edition_reader", "edition", AUDIENCE, EDITIONS, amber);
        assertOpens("advisory_issuer", "advisory", ISSUER, "select count(*) from advisory where id = ?", draft);
        assertOpens(
                "country_group_reader",
                "country_group",
                "select 1",
                "select count(*) from country_group where id = ?",
                draft);
    }

    @Test
    void refusesWritesForAnotherUnit() {
        At draft = draft(People.EDITH, text("CLEAR", "BV", 2));

        assertThat(asApplication(STRANGER, "update edition set title = 'Mine' where advisory_id = ?", draft))
                .isZero();
        assertThatThrownBy(() -> asApplication(
                        STRANGER,
                        "insert into advisory (id, reference, unit_path, facts, created_at)"
                                + " select uuidv7(), 'AD-' || left(?::text, 8), '/authority', 0, now()",
                        draft))
                .hasMessageContaining("row-level security");
    }

    @Test
    void refusesToChangeOrDeleteWhatIsPublished() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 2));

        for (String change : List.of(
                "title = 'Other'",
                "areas = '[]'",
                "published_areas = '[]'",
                "audience = '{\"anyOf\": []}'",
                "review_by = review_by + 1",
                "approved_by = uuidv7()")) {
            assertThatThrownBy(() ->
                            asApplication(ISSUER, "update edition set " + change + " where advisory_id = ?", published))
                    .hasMessageContaining("does not change");
        }
        assertThatThrownBy(() -> asApplication(ISSUER, "delete from edition where advisory_id = ?", published))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> asApplication(ISSUER, "update edition set number = 7 where advisory_id = ?", published))
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusesApprovalByAnAuthorInTheDatabaseToo() {
        At draft = draft(People.EDITH, text("CLEAR", "BV", 2));

        assertThatThrownBy(() -> asApplication(
                        ISSUER, "update edition set approved_by = authors[1] where advisory_id = ?", draft))
                .hasMessageContaining("ck_edition_two_people");
    }

    private static void assertOpens(String policy, String table, String context, String query, At edition)
            throws SQLException {
        assertThat(seen(context, query, edition)).as(policy).isEqualTo(1);
        try (Connection connection = Db.asSuperuser()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop policy %s on %s".formatted(policy, table));
                statement.execute("set local role advisory_app");
                statement.execute(context);
            }
            assertThat(count(connection, query, edition))
                    .as(policy + " dropped")
                    .isZero();
            connection.rollback();
        }
    }

    private static long seen(String context, String query, At edition) throws SQLException {
        try (Connection connection = Db.asApplication()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(context);
            return count(connection, query, edition);
        }
    }

    private static long count(Connection connection, String query, At edition) throws SQLException {
        return ((Number) Objects.requireNonNull(Db.query(connection, query, UUID.fromString(edition.advisory()))
                        .getFirst()
                        .get("count")))
                .longValue();
    }

    private static int asApplication(String context, String change, At edition) {
        try (Connection connection = Db.asApplication()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(context);
            try (PreparedStatement statement = connection.prepareStatement(change)) {
                statement.setObject(1, UUID.fromString(edition.advisory()));
                return statement.executeUpdate();
            } finally {
                connection.rollback();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }
}
