package org.sojourn.travel.trip.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.trip.TripView;

/** A trip as an HTTP answer, with the version that the next change must name. */
public final class TripAnswers {

    private TripAnswers() {}

    public static Response ok(TripView trip) {
        return Response.ok(trip).tag(Versions.tag(trip.version())).build();
    }

    static Response created(TripView trip) {
        return Response.status(Response.Status.CREATED)
                .entity(trip)
                .header(HttpHeaders.LOCATION, "/api/trips/" + trip.id())
                .tag(Versions.tag(trip.version()))
                .build();
    }
}
