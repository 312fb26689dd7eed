package org.sojourn.travel.trip.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The traveller's answer to the open question. */
public record AnswerRequest(@NotBlank @Size(max = 4000) String answer) {}
