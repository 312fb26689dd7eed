package org.sojourn.travel.policy.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.PolicyCase;
import org.sojourn.travel.policy.PolicyInput;
import org.sojourn.travel.policy.PolicyLeg;
import org.sojourn.travel.policy.Risk;

/** A sample case: an input, and what the policy must answer to it. */
public record CaseRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Valid InputRequest input,
        @NotNull ObligationMode mode,
        @Nullable Risk risk) {

    /** Everything that policy may look at. */
    public record InputRequest(
            @NotNull TripKind kind,
            @NotNull Purpose purpose,
            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull LegInput> legs,
            @Nullable @Size(max = 50) List<@NotBlank String> coverage,
            @Min(0) @Max(3660) int leadDays,
            @Min(1) @Max(3660) int durationDays) {

        PolicyInput input() {
            return new PolicyInput(
                    kind,
                    purpose,
                    legs.stream().map(LegInput::leg).toList(),
                    Objects.requireNonNullElse(coverage, List.of()),
                    leadDays,
                    durationDays);
        }
    }

    /** One leg as policy sees it. */
    public record LegInput(
            @NotBlank @Pattern(regexp = "[A-Z]{2}") String country,
            @NotBlank @Pattern(regexp = "[1-4]|UNKNOWN") String level,
            @Nullable @Size(max = 50) List<@NotBlank String> indicators,
            boolean transit,
            boolean home) {

        PolicyLeg leg() {
            return new PolicyLeg(country, level, Objects.requireNonNullElse(indicators, List.of()), transit, home);
        }
    }

    PolicyCase sample() {
        return new PolicyCase(name, input.input(), mode, risk);
    }
}
