package org.sojourn.advisory.advisory.api;

import java.util.List;
import java.util.UUID;
import org.sojourn.platform.web.AllowedAction;

/** An advisory: the edition in force (or the newest that the caller sees), and a line for each that he sees. */
record AdvisoryResponse(
        UUID id,
        String reference,
        String unitPath,
        EditionResponse edition,
        List<EditionSummary> editions,
        List<AllowedAction> allowedActions) {}
