package org.sojourn.platform.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom something concerns: anybody who meets all of one clause. */
public record Audience(@NotEmpty @Size(max = 50) List<@NotNull @Valid Clause> anyOf) {

    /** Conditions that must all hold; one left out does not matter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clause(
            @Nullable String unit,
            @Nullable String coverage,
            @Nullable String role) {}
}
