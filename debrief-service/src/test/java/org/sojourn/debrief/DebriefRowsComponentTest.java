package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** What PostgreSQL itself refuses and hides, whatever the service asks it for. */
@QuarkusTest
@WithSojourn("debrief")
class DebriefRowsComponentTest {

    private static final String UNIT = "select set_config('sojourn.scopes', '/authority/orion-labs', true)";
    private static final String STRANGER = "select set_config('sojourn.scopes', '/vega-institute', true),"
            + " set_config('sojourn.subject', '00000000-0000-4000-8000-000000000009', true)";

    private static final List<String> TABLES = List.of(
            "trip_snapshot",
            "debrief_case",
            "plan_item",
            "answer",
            "case_note",
            "finding",
            "closure_step",
            "plan_statement",
            "interview",
            "interview_record",
            "interview_comment",
            "interview_signature",
            "follow_up",
            "referral",
            "referral_step",
            "stage_visit",
            "stage_pause",
            "case_member",
            "compartment_step",
            "break_glass",
            "finding_suggestion",
            "incident_snapshot");
    private static final List<String> OTHERS = List.of("outbox", "audit_entry", "notice", "idempotency_key", "inbox");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trip_snapshot",
                "debrief_case",
                "plan_item",
                "plan_statement",
                "answer",
                "case_note",
                "finding",
                "closure_step",
                "interview",
                "interview_record",
                "interview_comment",
                "interview_signature",
                "follow_up",
                "referral",
                "referral_step",
                "stage_visit"
            })
    void hidesRowsWithoutAContextAndFromStrangersAndShowsNothingWithoutItsPolicy(String table) throws SQLException {
        TestPerson traveller = Debriefs.someone();
        FullFile.inReview(traveller);
        String query = "select count(*) from " + table + " where traveller_id = ?";
        assertThat(seen("select 1", query, traveller.id())).isZero();
        assertThat(seen(STRANGER, query, traveller.id())).isZero();
        assertThat(seen(UNIT, query, traveller.id())).isPositive();
        assertThat(seenWithoutPolicy(table, query, traveller.id())).isZero();
    }

    @Test
    void hasAPolicyThatIsForcedOnEveryPersonalTable() {
        List<Map<String, Object>> open = Db.query(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'traveller_id'"
                        + " where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)");
        assertThat(open).isEmpty();
        assertThat(Db.query("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname"
                        + " = 'traveller_id' where c.relkind = 'r'"))
                .extracting(row -> row.get("relname"))
                .containsExactlyInAnyOrderElementsOf(TABLES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case_note",
                "finding",
                "closure_step",
                "plan_statement",
                "interview_record",
                "interview_comment",
                "interview_signature",
                "referral_step",
                "compartment_step",
                "finding_suggestion"
            })
    void refusesToChangeOrDeleteWhatWasWritten(String table) {
        assertThatThrownBy(() -> asApplication(UNIT, "update " + table + " set case_id = case_id"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asApplication(UNIT, "delete from " + table)).hasMessageContaining("permission denied");
    }

    @Test
    void admitsOwnerAndReceiverToTheirRowsAndTheTravellerToNeither() throws SQLException {
        TestPerson traveller = Debriefs.someone();
        FullFile.inReview(traveller);
        String followUps = "select count(*) from follow_up where traveller_id = ?";
        String referrals = "select count(*) from referral where traveller_id = ?";
        String notes = "select count(*) from case_note where traveller_id = ?";
        assertThat(seen(as(traveller), followUps, traveller.id())).isZero();
        assertThat(seen(as(traveller), referrals, traveller.id())).isZero();
        assertThat(seen(as(People.SVEN), followUps, traveller.id())).isOne();
        assertThat(seen(as(People.SVEN), referrals, traveller.id())).isZero();
        assertThat(seen(as(People.LIAM), referrals, traveller.id())).isOne();
        assertThat(seen(as(People.LIAM), followUps, traveller.id())).isZero();
        assertThat(seen(as(People.LIAM), notes, traveller.id())).isZero();
        Db.execute("update referral set state = 'REVOKED' where traveller_id = ?", traveller.id());
        assertThat(seen(as(People.LIAM), referrals, traveller.id())).isZero();
    }

    @Test
    void refusesASecondOpenInterviewOfACase() {
        TestPerson traveller = Debriefs.someone();
        FullFile.inReview(traveller);
        assertThatThrownBy(() -> Db.execute(
                        "insert into interview select (jsonb_populate_record(i, jsonb_build_object('id', uuidv7(), 'state',"
                                + " s))).* from interview i, unnest(array['SCHEDULED', 'HELD']) s where traveller_id = ?",
                        traveller.id()))
                .hasStackTraceContaining("uq_interview_open");
    }

    @Test
    void refusesToDeleteACase() {
        assertThatThrownBy(() -> asApplication(UNIT, "delete from debrief_case"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusesASecondCaseForTheSameTrip() {
        String id = Debriefs.opened(Debriefs.someone());
        assertThatThrownBy(() -> Db.execute(
                        "insert into debrief_case select (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(),"
                                + " 'reference', 'DC-' || left(c.id::text, 8)))).* from debrief_case c where id = ?",
                        UUID.fromString(id)))
                .hasStackTraceContaining("uq_debrief_case_trip");
    }

    @Test
    void refusesAnEndByWhoeverWorkedOnTheCaseInTheDatabaseToo() {
        String id = Debriefs.inReview(Debriefs.someone(), People.DINA);
        for (String person : List.of("worked_by[1]", "traveller_id")) {
            assertThatThrownBy(() -> Db.execute(
                            "update debrief_case set state = 'CLOSED', outcome = 'DUPLICATE', closed_at = now(),"
                                    + " closed_by = " + person + " where id = ?",
                            UUID.fromString(id)))
                    .hasStackTraceContaining("ck_debrief_case_two_people");
        }
    }

    @Test
    void keepsNothingThatPeopleSaidInClear() throws SQLException {
        TestPerson traveller = Debriefs.someone();
        String id = Debriefs.opened(traveller);
        Debriefs.answer(traveller, id, "Q2", "\"0\"", """
                {"answer": "yes", "details": {"who": "%s", "why": "asked"}}""".formatted(Debriefs.ANSWER_TEXT))
                .then()
                .statusCode(200);
        FullFile.inReview(Debriefs.someone());
        List<String> secrets = List.of(
                DeclaredTrip.CONTACT,
                DeclaredTrip.PLACE,
                Debriefs.ANSWER_TEXT,
                Debriefs.NOTE_TEXT,
                Debriefs.FINDING_TEXT,
                InterviewComponentTest.STATEMENT,
                InterviewComponentTest.COMMENT,
                "Room 1",
                FollowUpComponentTest.TEXT,
                "is here",
                ReferralComponentTest.EXTRACT_TEXT,
                ReferralComponentTest.LEGAL_BASIS,
                ReferralComponentTest.RECEIPT,
                "All clear now");
        for (String table : Stream.concat(TABLES.stream(), OTHERS.stream()).toList()) {
            for (Map<String, Object> row : Db.query("select * from " + table)) {
                assertThat(clear(row)).as(table).doesNotContain(secrets);
            }
        }
    }

    private static String clear(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.values()
                .forEach(value -> text.append(
                                value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value)
                        .append('\n'));
        return text.toString();
    }

    private static String as(TestPerson person) {
        return "select set_config('sojourn.subject', '" + person.id() + "', true)";
    }

    private static long seen(String context, String query, UUID traveller) throws SQLException {
        try (Connection connection = Db.asApplication()) {
            connection.setAutoCommit(false);
            return seen(connection, context, query, traveller);
        }
    }

    private static long seen(Connection connection, String context, String query, UUID traveller) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(context);
        }
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, traveller);
            ResultSet count = statement.executeQuery();
            count.next();
            return count.getLong(1);
        }
    }

    /** As the application sees it after the policy is gone, in a transaction that is rolled back. */
    private static long seenWithoutPolicy(String table, String query, UUID traveller) throws SQLException {
        try (Connection connection = Db.asSuperuser()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop policy " + table + "_visible on " + table);
                statement.execute("set local role debrief_app");
                return seen(connection, UNIT, query, traveller);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void asApplication(String context, String sql) throws SQLException {
        try (Connection connection = Db.asApplication()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    PreparedStatement change = connection.prepareStatement(sql)) {
                statement.execute(context);
                change.executeUpdate();
            } finally {
                connection.rollback();
            }
        }
    }
}
