package org.sojourn.platform.inbox;

import org.jspecify.annotations.Nullable;

/** A message that is no event as agreed; trying again would not change that. */
final class UnreadableMessage extends RuntimeException {

    UnreadableMessage(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
