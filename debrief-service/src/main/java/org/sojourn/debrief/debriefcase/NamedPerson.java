package org.sojourn.debrief.debriefcase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, and his name as far as the roster knows it. */
public record NamedPerson(UUID id, @Nullable String name) {}
