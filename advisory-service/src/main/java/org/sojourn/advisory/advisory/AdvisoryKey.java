package org.sojourn.advisory.advisory;

import java.util.UUID;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.problem.NotFound;

/** What a caller names an advisory by: its id or its reference; anything else names nothing. */
public sealed interface AdvisoryKey {

    /** The id of the advisory. */
    record ById(UUID id) implements AdvisoryKey {}

    /** The reference of the advisory, such as `AD-7K3F-9QXM`. */
    record ByReference(String reference) implements AdvisoryKey {}

    static AdvisoryKey of(String text) {
        if (Reference.isReference(text)) {
            return new ByReference(text);
        }
        try {
            return new ById(UUID.fromString(text));
        } catch (IllegalArgumentException neither) {
            throw new NotFound();
        }
    }
}
