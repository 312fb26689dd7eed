package org.sojourn.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The hash chain: each link is SHA-256 over the byte 1, the link before it, and the entry as canonical JSON. */
final class Chain {

    static final int HASH_LENGTH = 32;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Chain() {}

    static byte[] start() {
        return new byte[HASH_LENGTH];
    }

    static byte[] link(byte[] before, AuditEntry entry) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(before);
        return digest.digest(canonical(entry));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Keys in alphabetical order, no white space, absent values left out. */
    private static byte[] canonical(AuditEntry entry) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", entry.id());
        fields.put("xid", entry.xid());
        fields.put("at", entry.at().toString());
        fields.put("kind", entry.kind().name());
        fields.put("action", entry.action());
        fields.put("roles", entry.roles());
        fields.put("outcome", entry.outcome());
        put(fields, "actor", entry.actor());
        put(fields, "actorUnit", entry.actorUnit());
        put(fields, "process", entry.process());
        put(fields, "objectType", entry.objectType());
        put(fields, "objectId", entry.objectId());
        put(fields, "person", entry.person());
        put(fields, "unitPath", entry.unitPath());
        put(fields, "purpose", entry.purpose());
        put(fields, "requestId", entry.requestId());
        put(fields, "rows", entry.rows());
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("an audit entry has no canonical form", fault);
        }
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
