package org.sojourn.platform.audit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sojourn.platform.audit.AuditRecord.Actor;
import org.sojourn.platform.audit.AuditRecord.Target;
import org.sojourn.platform.crypto.KeyMaker;
import org.sojourn.platform.log.SoleWorker;
import org.sojourn.platform.log.Wake;
import org.sojourn.platform.test.MigratedDatabase;

/** An audit under test: its database, its keys and the file its checkpoints go to. */
final class AuditTrail {

    static final UUID READER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID PERSON = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final String UNIT = "/authority/orion-labs/robotics";

    private final MigratedDatabase database = MigratedDatabase.create();
    private final Path directory;
    private final String bootstrapServers;

    AuditTrail(Path directory, String bootstrapServers) throws IOException, GeneralSecurityException {
        this.directory = directory;
        this.bootstrapServers = bootstrapServers;
        KeyMaker.generate(keys());
    }

    MigratedDatabase database() {
        return database;
    }

    Path keys() {
        return directory.resolve("keys");
    }

    /** By which the next checkpoint is to be verified. */
    PublicKey signing() throws IOException, GeneralSecurityException {
        return CheckpointKey.in(keys()).verifying();
    }

    Path checkpoints() {
        return directory.resolve("anchors/checkpoints.jsonl");
    }

    /** An audit without entries, never anchored. */
    void clear() throws IOException {
        database.run("truncate audit_entry, audit_seal, log_position restart identity");
        Files.deleteIfExists(checkpoints());
    }

    void write(int entries) throws SQLException {
        try (Connection connection = database.asApplication().getConnection()) {
            for (int i = 0; i < entries; i++) {
                write(connection);
            }
        }
    }

    static void write(Connection connection) throws SQLException {
        Actor actor = new Actor(READER, "/authority/orion-labs", List.of("approver", "traveller"), null);
        Target target = new Target("trip", UUID.randomUUID(), PERSON, UNIT);
        AuditRecord read = new AuditRecord(actor, AuditKind.READ, "trip:read", target, null, "DECISION", "done");
        AuditRecord.insert(connection, List.of(read), "request-1");
    }

    SoleWorker sealer() {
        return sealer(Duration.ofSeconds(60));
    }

    SoleWorker sealer(Duration interval) {
        var sealer = new Sealer(
                () -> new CheckpointAnchor(
                        "travel-service",
                        InstantSource.system(),
                        checkpoints(),
                        keys(),
                        Map.of("bootstrap.servers", bootstrapServers)),
                interval);
        return new SoleWorker("sealer", database.asApplication(), new Wake(), sealer);
    }

    /** Writes entries and lets a sealer link and anchor them. */
    void seal(int entries) throws SQLException {
        long before = sealed();
        write(entries);
        try (SoleWorker sealer = sealer()) {
            sealer.start();
            await().until(() -> sealed() == before + entries && low() == last());
        }
    }

    long sealed() {
        return database.run("select count(*) from audit_seal");
    }

    private long low() {
        return database.run("select low from log_position where reader = 'sealer'");
    }

    private long last() {
        return database.run("select max(id) from audit_entry");
    }

    Verification verify() throws Exception {
        return verify(Instant.now());
    }

    Verification verify(Instant now) throws Exception {
        try (Connection connection = database.asApplication().getConnection()) {
            return Verifier.of(keys().resolve("checkpoint.pub"), checkpoints()).verify(connection, now);
        }
    }
}
