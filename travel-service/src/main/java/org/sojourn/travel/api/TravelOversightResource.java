package org.sojourn.travel.api;

import jakarta.ws.rs.Path;
import org.sojourn.platform.oversight.OversightResource;

/** The figures of this service for closed months. */
@Path("/api/travel/oversight")
class TravelOversightResource extends OversightResource {}
