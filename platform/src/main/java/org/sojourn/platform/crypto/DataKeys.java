package org.sojourn.platform.crypto;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * One data key per person or case, wrapped by the key-encryption key; unwrapped keys are kept for five minutes. Nothing is encrypted under a
 * key that is not in its table: who is erased waits for those who encrypt, and who encrypts after him makes another key.
 */
@ApplicationScoped
class DataKeys {

    private static final String READ = "select owner, wrapped from data_key where owner = any(?)";
    private static final String HOLD = READ + " for key share";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final KeyFile<Aead> wrapping;
    private final Cache<UUID, Known> unwrapped = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /** A key as it is stored, and as it is used. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Known(byte[] wrapped, Aead key) {}

    DataKeys(DataSource database, TransactionSynchronizationRegistry transaction, CryptoConfig config) {
        this.database = database;
        this.transaction = transaction;
        this.wrapping = KeyFiles.field(config.directory());
    }

    byte[] encrypt(UUID owner, byte[] plain, byte[] place) throws GeneralSecurityException {
        if (!held().containsKey(owner)) {
            hold(List.of(owner));
        }
        return requireNonNull(held().get(owner)).encrypt(plain, place);
    }

    byte[] decrypt(UUID owner, byte[] sealed, byte[] place) throws GeneralSecurityException {
        Aead held = held().get(owner);
        if (held != null) {
            return held.decrypt(sealed, place);
        }
        Known known = unwrapped.getIfPresent(owner);
        if (known == null) {
            return read(owner).decrypt(sealed, place);
        }
        try {
            return known.key().decrypt(sealed, place);
        } catch (GeneralSecurityException sealedByAnotherKey) {
            return read(owner).decrypt(sealed, place);
        }
    }

    /** Keeps the keys of owners where they are until the running transaction ends, and makes those that lack. */
    void hold(Collection<UUID> owners) {
        Set<UUID> wanted = new TreeSet<>(owners);
        wanted.removeAll(held().keySet());
        if (wanted.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            wanted.removeAll(hold(connection, wanted));
            if (!wanted.isEmpty()) {
                wanted.removeAll(make(connection, wanted));
            }
            if (!wanted.isEmpty()) {
                hold(connection, wanted);
            }
        } catch (SQLException | GeneralSecurityException fault) {
            throw unreadable(fault);
        }
    }

    /** The keys that the running transaction holds or made; it may yet be undone, so nobody else gets those. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Aead> held() {
        Map<UUID, Aead> held = (Map<UUID, Aead>) transaction.getResource(DataKeys.class);
        if (held == null) {
            held = new HashMap<>();
            transaction.putResource(DataKeys.class, held);
        }
        return held;
    }

    private Set<UUID> hold(Connection connection, Set<UUID> owners) throws SQLException, GeneralSecurityException {
        Map<UUID, Aead> found = read(connection, HOLD, owners);
        held().putAll(found);
        return found.keySet();
    }

    private Aead read(UUID owner) throws GeneralSecurityException {
        try (Connection connection = database.getConnection()) {
            Aead key = read(connection, READ, Set.of(owner)).get(owner);
            if (key == null) {
                throw new GeneralSecurityException("the owner has no key");
            }
            return key;
        } catch (SQLException fault) {
            throw unreadable(fault);
        }
    }

    private Map<UUID, Aead> read(Connection connection, String sql, Set<UUID> owners)
            throws SQLException, GeneralSecurityException {
        Map<UUID, Aead> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", owners.toArray()));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                UUID owner = row.getObject(1, UUID.class);
                found.put(owner, known(owner, row.getBytes(2)).key());
            }
        }
        return found;
    }

    private Known known(UUID owner, byte[] wrapped) throws GeneralSecurityException {
        Known before = unwrapped.getIfPresent(owner);
        if (before != null && Arrays.equals(before.wrapped(), wrapped)) {
            return before;
        }
        Known known = new Known(wrapped, unwrap(owner, wrapped));
        unwrapped.put(owner, known);
        return known;
    }

    /** In the order of the owners, so that two who make the same keys wait for each other in turn. */
    private Set<UUID> make(Connection connection, Set<UUID> owners) throws SQLException, GeneralSecurityException {
        Map<UUID, KeysetHandle> fresh = new HashMap<>();
        List<byte[]> wrapped = new ArrayList<>();
        for (UUID owner : owners) {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            fresh.put(owner, key);
            wrapped.add(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, wrapping.primitive(), name(owner), AeadConfig2026.get()));
        }
        Set<UUID> stored = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into data_key (owner, wrapped) select * from unnest(?::uuid[], ?::bytea[])"
                        + " on conflict (owner) do nothing returning owner")) {
            insert.setArray(1, connection.createArrayOf("uuid", owners.toArray()));
            insert.setArray(2, connection.createArrayOf("bytea", wrapped.toArray(byte[][]::new)));
            ResultSet row = insert.executeQuery();
            while (row.next()) {
                UUID owner = row.getObject(1, UUID.class);
                held().put(owner, requireNonNull(fresh.get(owner)).getPrimitive(AeadConfig2026.get(), Aead.class));
                stored.add(owner);
            }
        }
        return stored;
    }

    private Aead unwrap(UUID owner, byte[] wrapped) throws GeneralSecurityException {
        return wrapping.use(key ->
                        TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, key, name(owner), AeadConfig2026.get()))
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    private static IllegalStateException unreadable(Exception fault) {
        return new IllegalStateException("the data keys could not be read", fault);
    }

    private static byte[] name(UUID owner) {
        return ("data_key|" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
