package org.sojourn.debrief;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.erasure.ErasureReplay;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** A person is erased at travel-service's word: nothing of his cases is left, and nothing brings it back. */
@QuarkusTest
@WithSojourn("debrief")
class ErasureComponentTest {

    private static final String TOPIC = "sojourn.travel.erasure";
    private static final String TYPE = "org.sojourn.travel.erasure.confirmed.v1";

    @TempDir
    Path directory;

    @Test
    void whatIsNoErasureErasesNobodyAndIsSetAside() {
        TestPerson traveller = Debriefs.someone();
        String id = Debriefs.opened(traveller);
        String erasure = UUID.randomUUID().toString();
        Topics.send(TOPIC, erasure, TYPE, erasure, 1, "{\"personId\": \"nobody\", \"erasedAt\": \"never\"}");
        await().atMost(30, SECONDS)
                .until(() ->
                        Db.count("select count(*) from dead_letter where topic = ? and key = ?", TOPIC, erasure) == 1);
        Debriefs.get(traveller, id).then().statusCode(200);
    }

    @Test
    void noRowKeyOrWordOfAFullFileIsLeftAndTheAuditIs() {
        TestPerson traveller = Debriefs.someone();
        String id = FullFile.inReview(traveller);
        TestPerson other = Debriefs.someone();
        String others = Debriefs.opened(other);
        assertThat(answersKept(People.DINA, id)).isPositive();

        erase(traveller, TestClock.now());

        assertThat(answersKept(People.DINA, id)).isZero();

        for (String table : personalTables()) {
            assertThat(Db.count("select count(*) from " + table + " where traveller_id = ?", traveller.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(Db.count("select count(*) from data_key where owner in (?, ?)", traveller.id(), UUID.fromString(id)))
                .isZero();
        assertThat(Db.tablesWith(traveller.id().toString()))
                .isSubsetOf("audit_entry", "erased_person", "inbox", "person");
        assertThat(Db.count(
                        "select count(*) from audit_entry where person = ? and action = 'erasure:carry-out'",
                        traveller.id()))
                .isEqualTo(1);
        Debriefs.get(traveller, id).then().statusCode(404);
        Debriefs.get(People.CARL, id).then().statusCode(404);
        Debriefs.get(other, others).then().statusCode(200);
    }

    @Test
    void whatComesTwiceOrOfBeforeOpensNothingAnewAndALaterTripDoes() {
        TestPerson traveller = Debriefs.someone();
        DeclaredTrip before = DeclaredTrip.of(traveller);
        Topics.send(before.returned("2026-11-16", 5));
        Debriefs.awaitCase(before);
        Instant at = Instant.parse("2026-11-24T13:00:00Z");
        erase(traveller, at);
        erase(traveller, at);

        DeclaredTrip late = DeclaredTrip.of(traveller);
        Topics.send(late.returned("2026-11-16", 5));
        Topics.send(before.returned("2026-11-17", 6));
        await().atMost(30, SECONDS)
                .until(() -> Db.count(
                                "select count(*) from inbox where key = ? and outcome = 'STALE'",
                                traveller.id().toString())
                        == 2);
        assertThat(Debriefs.cases(late)).isZero();
        assertThat(Debriefs.cases(before)).isZero();
        assertThat(Db.count("select count(*) from trip_snapshot where traveller_id = ?", traveller.id()))
                .isZero();
        assertThat(Db.count(
                        "select count(*) from audit_entry where person = ? and action = 'erasure:carry-out'",
                        traveller.id()))
                .isEqualTo(1);

        TestPerson again = Debriefs.someone();
        erase(again, Instant.parse("2026-11-24T11:00:00Z"));
        Debriefs.opened(again);
    }

    @Test
    void aRestoredDatabaseErasesAgainWhomTheLedgerNames() throws Exception {
        TestPerson traveller = Debriefs.someone();
        String id = Debriefs.opened(traveller);
        Debriefs.answerAll(traveller, id);
        List<String> tables = new ArrayList<>(personalTables());
        tables.add("data_key");
        Db.execute("create schema backup");
        try {
            for (String table : tables) {
                Db.execute("create table backup.%1$s as select * from %1$s where %2$s in ('%3$s', '%4$s')"
                        .formatted(table, column(table), traveller.id(), id));
            }
            erase(traveller, TestClock.now());
            Path ledger = ledger(traveller);

            Db.execute("delete from erased_person where person = ?", traveller.id());
            try (Connection superuser = Db.asSuperuser()) {
                superuser.createStatement().execute("set session_replication_role = replica");
                for (String table : tables) {
                    superuser.createStatement().execute("insert into %1$s select * from backup.%1$s".formatted(table));
                }
            }
            Debriefs.get(traveller, id).then().statusCode(200);

            assertThat(replay(ledger)).isEqualTo(1);
            assertThat(replay(ledger)).isZero();
        } finally {
            Db.execute("drop schema backup cascade");
        }
        Debriefs.get(traveller, id).then().statusCode(404);
        for (String table : tables) {
            assertThat(Db.count(
                            "select count(*) from %s where %s in (?, ?)".formatted(table, column(table)),
                            traveller.id(),
                            UUID.fromString(id)))
                    .as(table)
                    .isZero();
        }
    }

    private Path ledger(TestPerson traveller) throws IOException {
        await().atMost(30, SECONDS)
                .until(() -> Files.exists(Db.ledger())
                        && Files.readString(Db.ledger()).contains(traveller.id().toString()));
        List<String> lines = Files.readAllLines(Db.ledger()).stream()
                .filter(line -> line.contains(traveller.id().toString()))
                .toList();
        return Files.write(directory.resolve("ledger"), lines);
    }

    private static int replay(Path ledger) throws IOException, SQLException {
        try (Connection connection = Db.asApplication()) {
            return ErasureReplay.run(ledger, connection);
        }
    }

    private static String column(String table) {
        return table.equals("data_key") ? "owner" : "traveller_id";
    }

    private static List<String> personalTables() {
        return Db.query("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname"
                        + " = 'traveller_id' where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace")
                .stream()
                .map(Map::values)
                .map(values -> String.valueOf(values.iterator().next()))
                .toList();
    }

    private static long answersKept(TestPerson of, String id) {
        return Db.count(
                "select count(*) from idempotency_key where subject = ? and scope like ?", of.id(), "%" + id + "%");
    }

    private static void erase(TestPerson person, Instant at) {
        String erasure = UUID.randomUUID().toString();
        Topics.send(
                TOPIC,
                erasure,
                TYPE,
                erasure,
                1,
                "{\"erasureId\": \"%s\", \"personId\": \"%s\", \"erasedAt\": \"%s\"}"
                        .formatted(erasure, person.id(), at));
        await().atMost(30, SECONDS).until(() -> Db.count("select count(*) from inbox where key = ?", erasure) == 1);
    }
}
