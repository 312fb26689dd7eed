package org.sojourn.platform.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice whose mail is due; there is no address where the recipient has none or has left. */
record DueMail(
        UUID recipient,
        UUID id,
        String link,
        int attempts,
        @Nullable String address,
        boolean there) {

    /** Whoever has just come may have an address that the mirror has not read yet. */
    boolean mayGetAddress() {
        return address == null && there && attempts == 1;
    }
}
