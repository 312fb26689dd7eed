package org.sojourn.platform.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was answered under an idempotency key. */
@SuppressWarnings("ArrayRecordComponent")
record KeptAnswer(
        UUID id,
        UUID subject,
        UUID about,
        byte[] requestHash,
        int status,
        @Nullable String location,
        @Nullable String etag,
        byte[] response) {}
