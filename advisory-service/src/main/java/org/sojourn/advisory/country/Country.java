package org.sojourn.advisory.country;

import org.jspecify.annotations.Nullable;

/** A country code of ISO 3166-1, or one that the operator assigned, with its English name. */
public record Country(
        String alpha2, String alpha3, @Nullable String numeric, String name) {}
