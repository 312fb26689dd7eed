package org.sojourn.advisory.advisory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.roster.Audience;

/**
 * What a reader of a published edition had before him, as one hash: SHA-256 over its fields as JSON without white space, keys
 * sorted, fields without a value left out. It does not change when the edition ends.
 */
public final class Evidence {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .findAndAddModules()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private Evidence() {}

    public static String of(Edition edition) {
        return HexFormat.of().formatHex(sha256(canonical(edition)));
    }

    static byte[] canonical(Edition edition) {
        EditionContent content = edition.content();
        Shown shown = new Shown(
                edition.advisoryId(),
                edition.reference(),
                edition.number(),
                edition.unitPath(),
                content.title(),
                content.classification(),
                edition.publishedAreas() == null ? List.of() : edition.publishedAreas(),
                content.audience(),
                content.body(),
                content.major(),
                content.changeNote(),
                content.effectiveFrom(),
                content.expiresAt(),
                content.reviewBy());
        try {
            return CANONICAL.writeValueAsString(shown).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the edition could not be written as JSON", fault);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The fields of the edition's representation that the hash covers, under the same names. */
    private record Shown(
            UUID advisoryId,
            String reference,
            int number,
            String unitPath,
            String title,
            Classification classification,
            List<PublishedArea> publishedAreas,
            Audience audience,
            List<BodyPart> body,
            boolean major,
            @Nullable String changeNote,
            @Nullable Instant effectiveFrom,
            @Nullable Instant expiresAt,
            @Nullable LocalDate reviewBy) {}
}
