package org.sojourn.advisory.acknowledgement.api;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What the person read, by its hash; it may be left out, and so may the whole body. */
record ReadText(@Nullable @Pattern(regexp = "[0-9a-f]{64}") String evidence) {}
