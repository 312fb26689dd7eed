package org.sojourn.advisory.advisory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The level of one country or a part of it as published; `group` names the group that brought it in. */
public record PublishedArea(
        String country,
        @Nullable String area,
        @Nullable String subdivision,
        int level,
        List<ReasonIndicator> indicators,
        @Nullable String group) {}
