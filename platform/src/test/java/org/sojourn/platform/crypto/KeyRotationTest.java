package org.sojourn.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

/** The mounted keys change while values are sealed and opened all the time. */
@QuarkusTest
@WithSojourn("travel")
class KeyRotationTest {

    private static final Column COLUMN = new Column("card", "text");
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    @TempDir
    Path another;

    @Inject
    FieldCipher cipher;

    @Inject
    SealedBlock block;

    @Inject
    CryptoConfig config;

    @Inject
    DataSource database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    ObjectMapper json;

    @Test
    void failsNothingUnderLoadAndOpensWhatWasSealedBefore() throws Exception {
        Path keys = config.directory();
        UUID old = UUID.randomUUID();
        byte[] sealed = seal(old);
        String oldBlock = block.seal(old, List.of("before"));
        int first = primary(keys, KeyFiles.FIELD);
        AtomicBoolean ended = new AtomicBoolean();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            people.execute(() -> keepSealing(ended, failures));
            people.execute(() -> keepSealing(ended, failures));
            KeyMaker.add(keys);
            assertThat(primary(keys, KeyFiles.FIELD)).isEqualTo(first);
            KeyMaker.promote(keys);
            int second = primary(keys, KeyFiles.FIELD);
            assertThat(second).isNotEqualTo(first);
            await().atMost(A_WHILE)
                    .untilAsserted(() -> assertThat(wrappedUnder(second)).isTrue());
            await().atMost(A_WHILE)
                    .untilAsserted(() -> assertThat(blockKey()).isEqualTo(primary(keys, KeyFiles.DEBRIEF_PUBLIC)));
            ended.set(true);
        }

        assertThat(failures).isEmpty();
        FieldCipher anew = new FieldCipher(new DataKeys(database, transaction, config), json);
        assertThat(QuarkusTransaction.requiringNew().call(() -> anew.open(old, COLUMN, old, sealed)))
                .isEqualTo("text");
        assertThat((Object) block.open(old, oldBlock, List.class)).isEqualTo(List.of("before"));
    }

    @Test
    void opensAtOnceWhatAnotherReplicaSealedUnderAKeyThatCameJustNow() throws Exception {
        KeyMaker.generate(another);
        KeyFile<Aead> reader = KeyFiles.field(another);
        KeyMaker.add(another);
        KeyMaker.promote(another);
        byte[] sealed = KeyFiles.field(another).primitive().encrypt(new byte[] {7}, new byte[0]);

        byte[] opened = reader.use(key -> key.decrypt(sealed, new byte[0]));
        assertThat(opened).containsExactly(7);
    }

    @Test
    void goesOnWithTheKeysOfBeforeWhereTheFileIsSpoilt() throws Exception {
        KeyMaker.generate(another);
        KeyFile<Aead> keys = KeyFiles.field(another);
        byte[] sealed = keys.primitive().encrypt(new byte[] {7}, new byte[0]);
        Files.writeString(another.resolve(KeyFiles.FIELD), "{\"key\":");
        byte[] foreign = sealed.clone();
        foreign[4]++;

        assertThatThrownBy(() -> keys.use(key -> key.decrypt(foreign, new byte[0])))
                .isInstanceOf(GeneralSecurityException.class);
        byte[] opened = keys.use(key -> key.decrypt(sealed, new byte[0]));
        assertThat(opened).containsExactly(7);
    }

    private void keepSealing(AtomicBoolean ended, Queue<String> failures) {
        while (!ended.get()) {
            try {
                UUID owner = UUID.randomUUID();
                byte[] sealed = seal(owner);
                String opened = QuarkusTransaction.requiringNew().call(() -> cipher.open(owner, COLUMN, owner, sealed));
                List<?> told = block.open(owner, block.seal(owner, List.of("a host")), List.class);
                if (!opened.equals("text") || !told.equals(List.of("a host"))) {
                    failures.add(opened + told);
                }
            } catch (RuntimeException fault) {
                failures.add(fault.toString());
            }
        }
    }

    private byte[] seal(UUID owner) {
        return QuarkusTransaction.requiringNew().call(() -> cipher.seal(owner, COLUMN, owner, "text"));
    }

    /** Whether the data key of somebody new is wrapped under that key, whose id stands before what it encrypted. */
    private boolean wrappedUnder(int key) {
        UUID owner = UUID.randomUUID();
        seal(owner);
        byte[] wrapped = (byte[]) Db.query("select wrapped from data_key where owner = ?", owner)
                .getFirst()
                .get("wrapped");
        byte[] prefix = ByteBuffer.allocate(5).put((byte) 1).putInt(key).array();
        return new String(wrapped, StandardCharsets.ISO_8859_1)
                .contains(new String(prefix, StandardCharsets.ISO_8859_1));
    }

    private int blockKey() {
        UUID owner = UUID.randomUUID();
        return ByteBuffer.wrap(Base64.getDecoder().decode(block.seal(owner, List.of())))
                .getInt(1);
    }

    private int primary(Path directory, String file) throws IOException {
        return (int) json.readTree(Files.readString(directory.resolve(file)))
                .path("primaryKeyId")
                .asLong();
    }
}
