package org.sojourn.travel.erasure.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Who is to be erased, and why; the person concerned reads the reason. */
public record ErasureRequest(
        @NotNull UUID person, @NotBlank @Size(max = 2000) String reason) {}
