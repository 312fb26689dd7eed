package org.sojourn.advisory.country.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.country.Membership;

/** A group's name and all its memberships. */
record CountryGroupRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 1000) List<@NotNull @Valid Member> members) {

    List<Membership> memberships() {
        return members.stream()
                .map(member -> new Membership(member.country(), member.from(), member.until()))
                .toList();
    }

    /** A country's time in the group; `until` is the first day on which it no longer belongs to it. */
    record Member(
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}
}
