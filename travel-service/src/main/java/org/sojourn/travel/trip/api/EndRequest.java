package org.sojourn.travel.trip.api;

import jakarta.validation.constraints.NotNull;
import org.sojourn.travel.trip.ReasonCode;

/** Why a trip is withdrawn or cancelled. */
public record EndRequest(@NotNull ReasonCode reasonCode) {}
