package org.sojourn.debrief.api;

import jakarta.ws.rs.Path;
import org.sojourn.platform.notice.NoticesResource;

/** Notices about debriefs. */
@Path("/api/debrief/notices")
class DebriefNoticesResource extends NoticesResource {}
