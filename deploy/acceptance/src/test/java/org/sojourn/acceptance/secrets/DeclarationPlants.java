package org.sojourn.acceptance.secrets;

import org.sojourn.acceptance.site.Request;
import org.sojourn.local.Part;

/** What a traveller declares: a dry run, a draft that he writes anew, and an invitation. */
final class DeclarationPlants {

    private final Plot plot;

    DeclarationPlants(Plot plot) {
        this.plot = plot;
    }

    /** The path of the trip, which is a draft still. */
    String plant(String country) {
        String dryRun = plot.markers().fill(Itinerary.in(country, plot.day(40), plot.day(43), "dry-run"));
        plot.send(Part.GATEWAY, plot.traveller(), Request.post("/api/trips/evaluate", dryRun));
        plot.create(plot.traveller(), "/api/invitations", """
                {"host": {"organisation": "<invitation.host>", "person": "<invitation.person>", "country": "%1$s", "phone": "<invitation.phone>"},
                 "event": "<invitation.event>", "topics": ["<invitation.topic>"], "country": "%1$s", "area": "<invitation.area>",
                 "startsOn": "%2$s", "endsOn": "%3$s", "zone": "Europe/Oslo", "payer": "HOST", "role": "SPEAKER"}""".formatted(country, plot.day(90), plot.day(92)));
        String first = Itinerary.in(country, plot.day(40), plot.day(43), "draft");
        String trip = "/api/trips/" + Plot.idOf(plot.create(plot.traveller(), "/api/trips", first));
        plot.rewrite(plot.traveller(), trip, Itinerary.in(country, plot.day(40), plot.day(43), "trip"));
        return trip;
    }
}
