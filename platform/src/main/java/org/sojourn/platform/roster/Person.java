package org.sojourn.platform.roster;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Role;

/** A person as the mirror knows him, signed in or not. */
public record Person(
        UUID id,
        String username,
        String name,
        String unit,
        Set<Role> roles,
        Set<String> coverage,
        @Nullable UUID supervisor,
        boolean left) {}
