package org.sojourn.travel.policy.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy as DMN 1.5 with the sample cases that it must pass; without a unit it is for the uploader's own. */
public record UploadRequest(
        @Nullable @Size(max = 400) String unitPath,
        @NotBlank @Size(max = 60000) String model,
        @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull CaseRequest> cases) {}
