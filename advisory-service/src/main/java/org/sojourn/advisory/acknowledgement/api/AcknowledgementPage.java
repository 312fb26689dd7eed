package org.sojourn.advisory.acknowledgement.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of a page of acknowledgements, for the API's document. */
record AcknowledgementPage(
        List<AcknowledgementResponse> items, @Nullable String next) {}
