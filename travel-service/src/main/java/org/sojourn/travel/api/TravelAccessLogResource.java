package org.sojourn.travel.api;

import jakarta.ws.rs.Path;
import org.sojourn.platform.audit.AccessLogResource;

/** Who looked into the caller's trips. */
@Path("/api/travel/access-log")
class TravelAccessLogResource extends AccessLogResource {}
