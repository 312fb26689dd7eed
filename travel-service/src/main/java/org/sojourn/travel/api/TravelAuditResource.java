package org.sojourn.travel.api;

import jakarta.ws.rs.Path;
import org.sojourn.platform.audit.AuditResource;

/** The audit of trips, for auditors. */
@Path("/api/travel/audit")
class TravelAuditResource extends AuditResource {}
