package org.sojourn.platform.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.inbox.TestInbox;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** Erasing a person from a database: what goes, what may come after, and what a restore brings back. */
@QuarkusTest
@WithSojourn("travel")
class ErasureComponentTest {

    private static final Column TEXT = new Column("card", "text");
    private static final Instant TOLD = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID person = UUID.randomUUID();
    private final UUID row = UUID.randomUUID();

    @Inject
    Erasures erasures;

    @Inject
    Access access;

    @Inject
    FieldCipher cipher;

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void theServiceItselfMayNeitherDeleteWhatIsOnlyAddedToNorForgetWhomItLikes() throws SQLException {
        try (Connection application = Db.asApplication()) {
            assertThatThrownBy(() -> Db.query(application, "select forget_person(?, '{}')", person))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> application.createStatement().execute("delete from outbox"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> application.createStatement().execute("delete from data_key"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nothingThatWasSealedOpensAfterwardsThoughThePersonComesAgain() {
        byte[] before = seal("from before");
        keep(before);
        erase(TOLD);
        assertThat(Db.count("select count(*) from card where holder_id = ?", person))
                .isZero();
        assertThatThrownBy(() -> open(before)).hasMessageContaining("does not belong");

        byte[] after = seal("from after");
        assertThat(open(after)).isEqualTo("from after");
        assertThatThrownBy(() -> open(before)).hasMessageContaining("does not belong");
        assertThat(Db.count("select count(*) from data_key where owner = ?", person))
                .isEqualTo(1);
    }

    @Test
    void aReplicaThatStillHasTheOldKeyAtHandSealsUnderTheNewOne() {
        open(seal("has the key at hand"));
        Db.execute("delete from data_key where owner = ?", person);
        byte[] sealed = seal("by another replica meanwhile");
        assertThat(Db.count("select count(*) from data_key where owner = ?", person))
                .isEqualTo(1);
        assertThat(open(sealed)).isEqualTo("by another replica meanwhile");
    }

    @Test
    void waitsForWhoSealsAtThatMoment() throws Exception {
        seal("makes the key");
        CountDownLatch sealed = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> writing =
                threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                    keep(cipher.seal(person, TEXT, row, "at that moment"));
                    sealed.countDown();
                    pass(goOn);
                }));
        pass(sealed);
        Future<?> erasing = threads.submit(() -> erase(TOLD));
        awaitWaiting(erasing, "select erase_person%");
        goOn.countDown();
        writing.get();
        erasing.get();
        assertThat(Db.count("select count(*) from card where holder_id = ?", person))
                .isZero();
    }

    @Test
    void whatIsStillToldFromBeforeIsNotTakenIn() throws SQLException {
        erase(TOLD);
        assertThat(arrive(1)).isEqualTo("STALE");
        assertThat(arrive(2)).isEqualTo("STALE");
    }

    @Test
    void whatIsToldOfThePersonAfterwardsIsTakenIn() throws SQLException {
        erase(TOLD.minusSeconds(1));
        assertThat(arrive(1)).isEqualTo("NEW");
    }

    @Test
    void anEventThatIsAppliedAtThatMomentIsWaitedFor() throws Exception {
        try (Connection consumer = Db.asApplication()) {
            consumer.setAutoCommit(false);
            assertThat(TestInbox.arrive(consumer, event(1))).isEqualTo("NEW");
            Future<?> erasing = threads.submit(() -> erase(TOLD));
            awaitWaiting(erasing, "select wait_for_events%");
            consumer.commit();
            erasing.get();
        }
    }

    @Test
    void anErasureThatIsKnownOrOlderChangesNothing() {
        erase(TOLD);
        keep(seal("since then"));
        erase(TOLD);
        erase(TOLD.minusSeconds(60));
        assertThat(Db.count("select count(*) from card where holder_id = ?", person))
                .isEqualTo(1);
        assertThat(carriedOut()).isEqualTo(1);
        erase(TOLD.plusSeconds(60));
        assertThat(Db.count("select count(*) from card where holder_id = ?", person))
                .isZero();
        assertThat(carriedOut()).isEqualTo(2);
    }

    @Test
    void whoHasLeftIsBlankedInTheMirror() {
        Db.execute(
                "insert into person (id, username, name, unit_path, roles, coverage, email, left_at)"
                        + " values (?, 'gone', 'Gone Person', '/authority', '{traveller}', '{executives}', 'gone@x.example', now())",
                person);
        erase(TOLD);
        assertThat(Db.query(
                                "select username, name, email, roles::text, coverage::text from person where id = ?",
                                person)
                        .getFirst()
                        .values())
                .containsExactly(person.toString(), "erased", null, "{}", "{}");
    }

    @Test
    void whatARestoreBringsBackIsErasedAgainByTheLedgerAndNothingElse() throws Exception {
        byte[] sealed = seal("declared");
        keep(sealed);
        Db.execute("create table if not exists backup_key as select * from data_key where false");
        Db.execute("insert into backup_key select * from data_key where owner = ?", person);
        erase(TOLD);
        await().atMost(PATIENCE)
                .until(() -> Files.exists(Db.ledger())
                        && Files.readString(Db.ledger())
                                .contains("{\"person\":\"%s\",\"erasedAt\":\"%s\"}".formatted(person, TOLD)));

        Db.execute("insert into data_key select * from backup_key where owner = ?", person);
        Db.execute("delete from erased_person where person = ?", person);
        keep(sealed);
        assertThat(open(sealed)).isEqualTo("declared");
        Path ledger = Files.writeString(directory.resolve("ledger"), line(Db.ledger()));

        assertThat(replay(ledger)).isEqualTo(1);
        assertThat(Db.count("select count(*) from card where holder_id = ?", person))
                .isZero();
        assertThat(Db.count("select count(*) from data_key where owner = ?", person))
                .isZero();
        assertThat(Db.count("select count(*) from audit_entry where person = ? and process = 'erasure-replay'", person))
                .isEqualTo(1);
        keep(seal("since the restore"));
        assertThat(replay(ledger)).isZero();
        assertThat(Db.count("select count(*) from card where holder_id = ?", person))
                .isEqualTo(1);
    }

    @Test
    void aLedgerThatCannotBeReadIsNotPassedOver() throws IOException {
        assertThatThrownBy(() -> replay(directory.resolve("absent"))).isInstanceOf(IOException.class);
        Path spoilt = Files.writeString(directory.resolve("spoilt"), "{\"person\":\n");
        assertThatThrownBy(() -> replay(spoilt)).isInstanceOf(IOException.class);
    }

    private int replay(Path ledger) throws IOException, SQLException {
        try (Connection connection = Db.asApplication()) {
            return ErasureReplay.run(ledger, connection);
        }
    }

    private String line(Path ledger) throws IOException {
        return Files.readAllLines(ledger).stream()
                .filter(line -> line.contains(person.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void erase(Instant at) {
        QuarkusTransaction.requiringNew().run(() -> erasures.carryOut(access.system("test"), person, at));
    }

    private long carriedOut() {
        return Db.count("select count(*) from audit_entry where person = ? and action = 'erasure:carry-out'", person);
    }

    private String arrive(long version) throws SQLException {
        try (Connection consumer = Db.asApplication()) {
            return TestInbox.arrive(consumer, event(version));
        }
    }

    private ConsumerRecord<String, byte[]> event(long version) {
        var told = Topics.event(UUID.randomUUID(), "test", person.toString(), "fact", row.toString(), version, "{}");
        var message = new ConsumerRecord<>("test", 0, version, told.key(), told.value());
        told.headers().forEach(message.headers()::add);
        return message;
    }

    private byte[] seal(String text) {
        return QuarkusTransaction.requiringNew().call(() -> cipher.seal(person, TEXT, row, text));
    }

    private String open(byte[] sealed) {
        return QuarkusTransaction.requiringNew().call(() -> cipher.open(person, TEXT, row, sealed));
    }

    private void keep(byte[] sealed) {
        Db.execute(
                "insert into card (holder_id, id, unit_path, text, version) values (?, ?, '/authority', ?, 0)",
                person,
                row,
                sealed);
    }

    private static void awaitWaiting(Future<?> erasing, String statement) {
        await().atMost(PATIENCE).until(() -> {
            if (erasing.isDone()) {
                erasing.get();
                throw new AssertionError("nothing was waited for");
            }
            return Db.count(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?",
                            statement)
                    == 1;
        });
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
