package org.sojourn.platform.audit;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.audit.Verification.Result;
import org.sojourn.platform.crypto.KeyMaker;
import org.sojourn.platform.crypto.Pem;
import org.sojourn.platform.test.KafkaServer;

/** Ten sealed and anchored entries, then somebody with all rights on the database. */
class VerifierTest {

    @TempDir
    static Path directory;

    private static KafkaServer kafka;
    private static AuditTrail trail;

    @BeforeAll
    static void start() throws Exception {
        kafka = KafkaServer.start(directory.resolve("kafka"), 0);
        kafka.createTopics(CheckpointAnchor.TOPIC);
        trail = new AuditTrail(directory, kafka.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @BeforeEach
    void sealTen() throws Exception {
        trail.clear();
        trail.seal(10);
    }

    @Test
    void findsAnUntouchedAuditIntact() throws Exception {
        assertThat(trail.verify()).isEqualTo(Verification.intact(10, List.of()));
    }

    @Test
    void namesTheEntryThatWasChanged() throws Exception {
        tamper("update audit_entry set person = actor where id = 4");
        assertAltered(4, 4L);
    }

    @Test
    void namesTheEntryThatWasDeleted() throws Exception {
        tamper("delete from audit_entry where id = 5");
        assertAltered(5, 5L);
    }

    @Test
    void namesTheGapOfAnEntryDeletedWithItsSeal() throws Exception {
        tamper("delete from audit_entry where id = 5");
        tamper("delete from audit_seal where entry_id = 5");
        assertAltered(5, null);
    }

    @Test
    void namesTheEntryThatWasInserted() throws Exception {
        tamper("insert into audit_entry (id, kind, action, roles, outcome) overriding system value"
                + " values (0, 'WRITE', 'trip:decide', '{}', 'done')");
        assertThat(trail.verify().result()).isEqualTo(Result.ALTERED);
        assertThat(trail.verify().entry()).isZero();
    }

    @Test
    void namesTheFirstOfTwoEntriesThatChangedPlaces() throws Exception {
        tamper("alter table audit_entry alter id drop identity");
        tamper("update audit_entry set id = 99 where id = 3");
        tamper("update audit_entry set id = 3 where id = 7");
        tamper("update audit_entry set id = 7 where id = 99");
        tamper("alter table audit_entry alter id add generated always as identity");
        assertAltered(3, 3L);
    }

    @Test
    void namesTheFirstOfTwoLinksThatChangedPlaces() throws Exception {
        tamper("update audit_seal set sequence = 99 where sequence = 3");
        tamper("update audit_seal set sequence = 3 where sequence = 7");
        tamper("update audit_seal set sequence = 7 where sequence = 99");
        assertAltered(3, 7L);
    }

    @Test
    void namesWhereTheTailWasCut() throws Exception {
        restoreTo(7);
        assertAltered(8, null);
    }

    @Test
    void takesARestoreThatWasSignedAndSaysWhatItLost() throws Exception {
        restoreTo(7);
        assertThat(accept()).isEqualTo(3);
        trail.seal(1);
        assertThat(trail.verify().result()).isEqualTo(Result.INTACT);
        assertThat(trail.verify().finding()).contains("lost entries 8 to 10");
    }

    @Test
    void signsNothingWhereNothingIsLost() throws Exception {
        String before = Files.readString(trail.checkpoints());
        assertThat(accept()).isZero();
        assertThat(Files.readString(trail.checkpoints())).isEqualTo(before);
    }

    @Test
    void findsATailCutAfterARestoreThatWasSigned() throws Exception {
        restoreTo(7);
        accept();
        trail.seal(2);
        tamper("delete from audit_entry where id > 11");
        tamper("delete from audit_seal where sequence > 8");
        assertAltered(9, null);
    }

    @Test
    void findsAChangeBeforeARestoreThatWasSigned() throws Exception {
        restoreTo(7);
        accept();
        trail.seal(1);
        tamper("update audit_entry set person = actor where id = 4");
        assertAltered(4, 4L);
    }

    @Test
    void findsARestoreMadeToLookAsIfItHadLostMore() throws Exception {
        restoreTo(7);
        accept();
        String lines = Files.readString(trail.checkpoints());
        Files.writeString(trail.checkpoints(), lines.replace("\"lost\":10", "\"lost\":99"));
        assertThat(trail.verify().finding()).contains("not signed");
    }

    @Test
    void findsThatEverythingWasRemoved() throws Exception {
        tamper("truncate audit_entry, audit_seal, log_position restart identity");
        assertAltered(1, null);
    }

    @Test
    void findsAChainWrittenAnewByTheLastCheckpointThatHolds() throws Exception {
        trail.seal(5);
        tamper("update audit_entry set outcome = 'nothing happened' where id = 12");
        writeChainAnew(11);
        Verification found = trail.verify();
        assertThat(found.result()).isEqualTo(Result.ALTERED);
        assertThat(found.sequence()).isEqualTo(11);
        assertThat(found.finding()).contains("from 11 to 15");
    }

    @Test
    void findsCheckpointsSignedByAnotherKey() throws Exception {
        tamper("update audit_entry set outcome = 'nothing happened' where id = 2");
        writeChainAnew(1);
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        try (Connection connection = trail.database().asSuperuser()) {
            Checkpoint forged = Checkpoint.sign(
                    "travel-service",
                    ChainHead.load(connection),
                    Instant.now(),
                    new CheckpointKey(other.getPrivate(), other.getPublic()));
            Files.writeString(trail.checkpoints(), CheckpointFile.line(forged));
        }
        Verification found = trail.verify();
        assertThat(found.result()).isEqualTo(Result.ALTERED);
        assertThat(found.finding()).contains("not signed");
    }

    @Test
    void takesCheckpointsOfTheKeyBeforeAndSignsByTheOneThatWasPromoted() throws Exception {
        PublicKey before = trail.signing();
        KeyMaker.add(trail.keys());
        trail.seal(1);
        assertThat(trail.signing()).isEqualTo(before);
        KeyMaker.promote(trail.keys());
        trail.seal(1);
        KeyMaker.promote(trail.keys());
        trail.seal(1);
        assertThat(signers()).containsExactlyInAnyOrder(CheckpointKey.id(before), CheckpointKey.id(trail.signing()));
        assertThat(trail.verify().result()).isEqualTo(Result.INTACT);
        Path without = directory.resolve("without-the-key-before.pub");
        Files.writeString(
                without,
                Pem.read(trail.keys().resolve("checkpoint.pub")).getFirst().text());
        try (Connection connection = trail.database().asApplication().getConnection()) {
            Verification found = Verifier.of(without, trail.checkpoints()).verify(connection, Instant.now());
            assertThat(found.result()).isEqualTo(Result.ALTERED);
            assertThat(found.finding()).contains("not signed");
        }
    }

    @Test
    void signsNothingWhileTheFilesOfKeysDoNotFitEachOther() throws Exception {
        Path other = directory.resolve("other-keys");
        KeyMaker.generate(other);
        Files.copy(trail.keys().resolve("checkpoint.key"), other.resolve("checkpoint.key"), REPLACE_EXISTING);
        assertThatThrownBy(() -> CheckpointKey.in(other))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("another pair");
    }

    private static Set<String> signers() throws IOException {
        return CheckpointFile.read(trail.checkpoints()).stream()
                .map(Checkpoint::keyId)
                .collect(Collectors.toSet());
    }

    @Test
    void findsAChangedCheckpoint() throws Exception {
        String lines = Files.readString(trail.checkpoints());
        Files.writeString(trail.checkpoints(), lines.replace("\"sequence\":10", "\"sequence\":9"));
        assertThat(trail.verify().result()).isEqualTo(Result.ALTERED);
    }

    @Test
    void callsAnOldUnsealedTailIncomplete() throws Exception {
        trail.write(1);
        assertThat(trail.verify().result()).isEqualTo(Result.INTACT);
        Verification later = trail.verify(Instant.now().plusSeconds(11));
        assertThat(later.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(later.entry()).isEqualTo(11);
    }

    @Test
    void callsAnOldOrMissingCheckpointIncomplete() throws Exception {
        assertThat(trail.verify(Instant.now().plus(Duration.ofMinutes(10))).result())
                .isEqualTo(Result.INCOMPLETE);
        Files.delete(trail.checkpoints());
        assertThat(trail.verify().result()).isEqualTo(Result.INCOMPLETE);
    }

    @Test
    void endsWithZeroOneOrTwo() {
        assertThat(Result.INTACT.exitCode()).isZero();
        assertThat(Result.ALTERED.exitCode()).isEqualTo(1);
        assertThat(Result.INCOMPLETE.exitCode()).isEqualTo(2);
    }

    private static void assertAltered(long sequence, @Nullable Long entry) throws Exception {
        Verification found = trail.verify();
        assertThat(found.result()).as(found.text()).isEqualTo(Result.ALTERED);
        assertThat(found.sequence()).isEqualTo(sequence);
        assertThat(found.entry()).isEqualTo(entry);
    }

    private static void restoreTo(long entries) {
        tamper("delete from audit_entry where id > " + entries);
        tamper("delete from audit_seal where sequence > " + entries);
    }

    private static long accept() throws Exception {
        try (Connection connection = trail.database().asApplication().getConnection()) {
            return Restore.accept(connection, trail.keys(), trail.checkpoints(), InstantSource.system());
        }
    }

    private static void tamper(String sql) {
        trail.database().run(sql);
    }

    /** What a keeper of the database can do who knows how the chain is made. */
    private static void writeChainAnew(long from) throws Exception {
        try (Connection connection = trail.database().asSuperuser();
                PreparedStatement before =
                        connection.prepareStatement("select hash from audit_seal where sequence = " + (from - 1));
                ResultSet start = before.executeQuery();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select " + AuditEntry.COLUMNS + " from audit_entry where id >= " + from + " order by id")) {
            ChainHead head = new ChainHead(from - 1, start.next() ? start.getBytes(1) : Chain.start());
            while (row.next()) {
                head = head.with(AuditEntry.read(row));
                trail.database().run("update audit_seal set hash = ? where sequence = ?", head.hash(), head.sequence());
            }
        }
    }
}
