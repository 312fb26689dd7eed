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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One data key per person or case, wrapped by the key-encryption key; unwrapped keys are kept for five minutes. */
@ApplicationScoped
class DataKeys {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final KeyFile<Aead> wrapping;
    private final Cache<UUID, Aead> unwrapped = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    DataKeys(DataSource database, TransactionSynchronizationRegistry transaction, CryptoConfig config) {
        this.database = database;
        this.transaction = transaction;
        this.wrapping = KeyFiles.field(config.directory());
    }

    /** The key of an owner, made on first use in the running transaction. */
    Aead of(UUID owner) {
        Aead known = known(owner);
        if (known == null) {
            prepare(List.of(owner));
            known = known(owner);
        }
        return requireNonNull(known);
    }

    /** Reads the keys of owners, and makes those that lack, for the rest of the running transaction. */
    void prepare(Collection<UUID> owners) {
        Set<UUID> wanted = new TreeSet<>(owners);
        wanted.removeIf(owner -> known(owner) != null);
        if (wanted.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            wanted.removeAll(read(connection, wanted));
            if (!wanted.isEmpty()) {
                wanted.removeAll(make(connection, wanted));
            }
            if (!wanted.isEmpty()) {
                read(connection, wanted);
            }
        } catch (SQLException | GeneralSecurityException fault) {
            throw new IllegalStateException("the data keys could not be read", fault);
        }
    }

    private @Nullable Aead known(UUID owner) {
        Aead cached = unwrapped.getIfPresent(owner);
        return cached == null ? made().get(owner) : cached;
    }

    /** The keys that the running transaction made; it may yet be undone, so nobody else gets them. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Aead> made() {
        Map<UUID, Aead> made = (Map<UUID, Aead>) transaction.getResource(DataKeys.class);
        if (made == null) {
            made = new HashMap<>();
            transaction.putResource(DataKeys.class, made);
        }
        return made;
    }

    private Set<UUID> read(Connection connection, Set<UUID> owners) throws SQLException, GeneralSecurityException {
        Set<UUID> found = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select owner, wrapped from data_key where owner = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", owners.toArray()));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                UUID owner = row.getObject(1, UUID.class);
                unwrapped.put(owner, unwrap(owner, row.getBytes(2)));
                found.add(owner);
            }
        }
        return found;
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
                made().put(owner, requireNonNull(fresh.get(owner)).getPrimitive(AeadConfig2026.get(), Aead.class));
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

    private static byte[] name(UUID owner) {
        return ("data_key|" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
