package org.sojourn.debrief.followup.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.sojourn.debrief.followup.Task;

/** What somebody is to do, and until when. */
record AddFollowUpRequest(
        @NotNull UUID owner,
        @NotBlank @Size(max = 4000) String text,
        @NotNull LocalDate dueOn) {

    Task task() {
        return new Task(owner, text, dueOn);
    }
}
