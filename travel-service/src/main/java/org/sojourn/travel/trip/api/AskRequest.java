package org.sojourn.travel.trip.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A question to the traveller. */
public record AskRequest(@NotBlank @Size(max = 4000) String question) {}
