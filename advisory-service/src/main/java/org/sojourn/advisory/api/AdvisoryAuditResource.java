package org.sojourn.advisory.api;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sojourn.platform.audit.AuditResource;

/** The audit of this service. */
@Path("/api/advisory/audit")
@Tag(name = "Audit")
class AdvisoryAuditResource extends AuditResource {}
