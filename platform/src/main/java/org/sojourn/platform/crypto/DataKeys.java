package org.sojourn.platform.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** One data key per person or case, wrapped by the key-encryption key; unwrapped keys are kept for five minutes. */
@ApplicationScoped
class DataKeys {

    private final DataSource database;
    private final Aead wrapping;
    private final Cache<UUID, Aead> unwrapped = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    DataKeys(DataSource database, CryptoConfig config) {
        this.database = database;
        this.wrapping = KeyFiles.field(config.directory());
    }

    /** The key of an owner, made on first use in the running transaction. */
    Aead of(UUID owner) {
        Aead cached = unwrapped.getIfPresent(owner);
        if (cached != null) {
            return cached;
        }
        try (Connection connection = database.getConnection()) {
            byte[] wrapped = read(connection, owner);
            if (wrapped.length == 0) {
                return make(connection, owner);
            }
            Aead key = unwrap(owner, wrapped);
            unwrapped.put(owner, key);
            return key;
        } catch (SQLException | GeneralSecurityException fault) {
            throw new IllegalStateException("the data key could not be read", fault);
        }
    }

    /** Not cached: the transaction that makes a key may yet be undone. */
    private Aead make(Connection connection, UUID owner) throws SQLException, GeneralSecurityException {
        KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        byte[] wrapped =
                TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, wrapping, name(owner), AeadConfig2026.get());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into data_key (owner, wrapped) values (?, ?) on conflict (owner) do nothing")) {
            insert.setObject(1, owner);
            insert.setBytes(2, wrapped);
            insert.executeUpdate();
        }
        return unwrap(owner, read(connection, owner));
    }

    private Aead unwrap(UUID owner, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, name(owner), AeadConfig2026.get())
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    private static byte[] read(Connection connection, UUID owner) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select wrapped from data_key where owner = ?")) {
            select.setObject(1, owner);
            ResultSet row = select.executeQuery();
            return row.next() ? row.getBytes(1) : new byte[0];
        }
    }

    private static byte[] name(UUID owner) {
        return ("data_key|" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
