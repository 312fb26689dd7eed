package org.sojourn.advisory.api;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sojourn.platform.oversight.OversightResource;

/** The figures of this service for closed months. */
@Path("/api/advisory/oversight")
@Tag(name = "Oversight")
class AdvisoryOversightResource extends OversightResource {}
