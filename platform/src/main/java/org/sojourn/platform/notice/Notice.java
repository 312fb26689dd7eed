package org.sojourn.platform.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a person was told: its kind and a link to the object; the content stays behind the link. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
        UUID id,
        String kind,
        String link,
        Instant toldAt,
        @Nullable Instant readAt,
        MailState mail,
        @Nullable Instant mailedAt) {}
