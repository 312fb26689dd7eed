package org.sojourn.advisory.api;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sojourn.platform.audit.AccessLogResource;

/** Who read the caller's file in this service. */
@Path("/api/advisory/access-log")
@Tag(name = "Own matters")
class AdvisoryAccessLogResource extends AccessLogResource {}
