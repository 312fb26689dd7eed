package org.sojourn.advisory.api;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sojourn.platform.notice.NoticesResource;

/** What this service tells the caller. */
@Path("/api/advisory/notices")
@Tag(name = "Own matters")
class AdvisoryNoticesResource extends NoticesResource {}
