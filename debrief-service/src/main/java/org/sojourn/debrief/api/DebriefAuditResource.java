package org.sojourn.debrief.api;

import jakarta.ws.rs.Path;
import org.sojourn.platform.audit.AuditResource;

/** The audit of debriefing. */
@Path("/api/debrief/audit")
class DebriefAuditResource extends AuditResource {}
