package org.sojourn.debrief.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.NamedPerson;
import org.sojourn.platform.web.AllowedAction;

/** An interview as one person sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterviewView(
        UUID id,
        InterviewState state,
        Instant startsAt,
        String zone,
        Venue venue,
        List<NamedPerson> debriefers,
        List<Released> records,
        List<Comment> comments,
        List<Signature> signatures,
        @Nullable Instant confirmUntil,
        @Nullable String endedReason,
        List<AllowedAction> allowedActions,
        long version) {

    /** A version of the record, its hash over what it says, and when it was released. */
    public record Released(RecordText text, String hash, Instant releasedAt) {}

    /** What the traveller says of a version of the record. */
    public record Comment(UUID id, int record, String text, Instant writtenAt) {}

    /** Who stands for which version, by its hash. */
    public record Signature(NamedPerson person, int record, String hash, Instant signedAt) {}
}
