package org.sojourn.travel.api;

import jakarta.ws.rs.Path;
import org.sojourn.platform.notice.NoticesResource;

/** The caller's notices about trips. */
@Path("/api/travel/notices")
class TravelNoticesResource extends NoticesResource {}
