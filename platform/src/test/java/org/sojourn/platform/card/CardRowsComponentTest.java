package org.sojourn.platform.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class CardRowsComponentTest {

    private static final UUID HOLDER = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID CARD = UUID.fromString("01900000-0000-7000-8000-000000000002");

    @BeforeAll
    static void writeRows() {
        Db.execute(
                "insert into card (holder_id, id, unit_path, text, version) values (?, ?, '/authority/orion-labs/ai', '', 0)"
                        + " on conflict do nothing",
                HOLDER,
                CARD);
        Db.execute(
                "insert into notice (recipient, id, kind, link, told_at) values (?, ?, 'test', '/', now())"
                        + " on conflict do nothing",
                HOLDER,
                CARD);
    }

    @Test
    void leavesNoPersonalTableWithoutForcedPolicies() {
        RowPolicies.areForced("person");
        assertThat(RowPolicies.tables()).contains("card", "notice", "audit_entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "notice"})
    void hidesRowsFromStrangersAndWouldNotWithoutItsPolicy(String table) throws SQLException {
        RowPolicies.hide(table);
    }

    @ParameterizedTest
    @CsvSource({
        "sojourn.subject, 01900000-0000-7000-8000-000000000009, 0",
        "sojourn.scopes, /authority/orion-labs/robotics, 0",
        "sojourn.scopes, /authority/orion-labs/a, 0",
        "sojourn.scopes, '/authority/orion-labs/a,/author', 0",
        "sojourn.scopes, /authority/orion-labs/ai/vision, 0",
        "sojourn.object, 01900000-0000-7000-8000-000000000009, 0",
        "sojourn.system, off, 0",
        "sojourn.subject, 01900000-0000-7000-8000-000000000001, 1",
        "sojourn.scopes, /authority/orion-labs/ai, 1",
        "sojourn.scopes, /authority, 1",
        "sojourn.scopes, '/elsewhere,/authority/orion-labs', 1",
        "sojourn.object, 01900000-0000-7000-8000-000000000002, 1",
        "sojourn.system, on, 1",
    })
    void showsARowBySubjectScopeObjectOrSystem(String setting, String value, long rows) throws SQLException {
        try (Connection application = Db.asApplication()) {
            application.setAutoCommit(false);
            Db.query(application, "select set_config(?, ?, true)", setting, value);
            assertThat(Db.query(application, "select id from card where id = ?", CARD))
                    .hasSize((int) rows);
            application.rollback();
        }
    }

    @Test
    void isPartOfTheQueryAndNotACallForEachRow() throws SQLException {
        try (Connection application = Db.asApplication()) {
            assertThat(Db.query(application, "explain (costs off) select id from card where holder_id = ?", HOLDER))
                    .asString()
                    .contains("sojourn.scopes")
                    .doesNotContain("sojourn_visible");
        }
    }

    @Test
    void forgetsTheContextWithTheTransaction() throws SQLException {
        try (Connection application = Db.asApplication()) {
            application.setAutoCommit(false);
            Db.query(application, "select set_config('sojourn.system', 'on', true)");
            application.commit();
            assertThat(Db.query(application, "select id from card where id = ?", CARD))
                    .isEmpty();
            application.rollback();
        }
    }

    @Test
    void connectsAsARoleThatOwnsNothingAndCannotBypassPolicies() {
        assertThat(
                        Db.count(
                                "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'travel_app'"))
                .isZero();
        assertThat(
                        Db.count(
                                "select count(*) from pg_roles where rolname = 'travel_app' and not rolbypassrls and not rolsuper"))
                .isEqualTo(1);
    }
}
