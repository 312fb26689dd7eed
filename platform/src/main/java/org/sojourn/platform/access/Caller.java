package org.sojourn.platform.access;

import java.util.Set;
import java.util.UUID;

/** The person behind a request, as his access token tells. */
public record Caller(
        UUID subject,
        String issuer,
        String username,
        String name,
        String unit,
        Set<Role> roles,
        Set<String> coverage) {}
