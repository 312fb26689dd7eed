package org.sojourn.debrief.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as it was planned, if it was, and all that was said of it, the latest last. */
public record LineHistory(UUID id, ItemKind kind, @Nullable Entry planned, List<Said> said) {}
