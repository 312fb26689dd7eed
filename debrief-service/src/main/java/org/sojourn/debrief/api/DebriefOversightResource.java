package org.sojourn.debrief.api;

import jakarta.ws.rs.Path;
import org.sojourn.platform.oversight.OversightResource;

/** What is counted of debriefing. */
@Path("/api/debrief/oversight")
class DebriefOversightResource extends OversightResource {}
