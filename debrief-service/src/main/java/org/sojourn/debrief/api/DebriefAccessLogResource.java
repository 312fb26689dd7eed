package org.sojourn.debrief.api;

import jakarta.ws.rs.Path;
import org.sojourn.platform.audit.AccessLogResource;

/** Who looked into the caller's debriefs. */
@Path("/api/debrief/access-log")
class DebriefAccessLogResource extends AccessLogResource {}
