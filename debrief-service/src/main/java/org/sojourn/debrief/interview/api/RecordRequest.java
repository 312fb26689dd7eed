package org.sojourn.debrief.interview.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.sojourn.debrief.interview.Account;

/** The record of an interview, as it is released to the traveller. */
record RecordRequest(
        @NotNull Instant startedAt,
        @NotNull Instant endedAt,
        @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 200) String> present,
        @NotBlank @Size(max = 60_000) String statement) {

    Account account() {
        return new Account(startedAt, endedAt, present, statement);
    }
}
