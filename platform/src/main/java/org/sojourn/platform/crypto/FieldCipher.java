package org.sojourn.platform.crypto;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.UUID;

/** Encrypts what people entrust to Sojourn under the key of its owner (a person or a case), for one column of one row. */
@ApplicationScoped
public class FieldCipher {

    private final DataKeys keys;
    private final ObjectMapper json;

    FieldCipher(DataKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** Has the keys of owners at hand to seal with for the rest of the running transaction, in few round trips; else each is fetched when it is needed. */
    public void prepare(Collection<UUID> owners) {
        keys.hold(owners);
    }

    public byte[] seal(UUID owner, Column column, UUID row, String plain) {
        return encrypt(owner, column, row, plain.getBytes(StandardCharsets.UTF_8));
    }

    public String open(UUID owner, Column column, UUID row, byte[] sealed) {
        return new String(decrypt(owner, column, row, sealed), StandardCharsets.UTF_8);
    }

    public byte[] sealJson(UUID owner, Column column, UUID row, Object plain) {
        try {
            return encrypt(owner, column, row, json.writeValueAsBytes(plain));
        } catch (IOException fault) {
            throw new IllegalStateException("the value could not be written", fault);
        }
    }

    public <T> T openJson(UUID owner, Column column, UUID row, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(decrypt(owner, column, row, sealed), type);
        } catch (IOException fault) {
            throw new IllegalStateException("the value could not be read", fault);
        }
    }

    public <T> T openJson(UUID owner, Column column, UUID row, byte[] sealed, TypeReference<T> type) {
        try {
            return json.readValue(decrypt(owner, column, row, sealed), type);
        } catch (IOException fault) {
            throw new IllegalStateException("the value could not be read", fault);
        }
    }

    private byte[] encrypt(UUID owner, Column column, UUID row, byte[] plain) {
        try {
            return keys.encrypt(owner, plain, place(column, row));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the value could not be encrypted", fault);
        }
    }

    private byte[] decrypt(UUID owner, Column column, UUID row, byte[] sealed) {
        try {
            return keys.decrypt(owner, sealed, place(column, row));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the value does not belong to this column, row and owner", fault);
        }
    }

    private static byte[] place(Column column, UUID row) {
        return (column.table() + '|' + column.name() + '|' + row).getBytes(StandardCharsets.UTF_8);
    }
}
