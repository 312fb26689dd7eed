package org.sojourn.advisory.advisory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.problem.NotFound;

/** What a caller names an advisory by: its id or its reference; anything else names nothing. */
public record AdvisoryKey(@Nullable UUID id, @Nullable String reference) {

    public static AdvisoryKey of(String text) {
        if (Reference.isReference(text)) {
            return new AdvisoryKey(null, text);
        }
        try {
            return new AdvisoryKey(UUID.fromString(text), null);
        } catch (IllegalArgumentException neither) {
            throw new NotFound();
        }
    }

    public static AdvisoryKey of(UUID id) {
        return new AdvisoryKey(id, null);
    }
}
